import { useCallback, useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useFieldErrors } from './form-errors';
import type { Objection } from './violations';

/** What is wrong with a form beside what its fields show. */
export interface FormErrors {
  /** Objections that name no field of the form. */
  readonly unplaced: readonly Objection[];
  /** Puts objections, of the domain or the server, beside their fields; the rest becomes `unplaced`. */
  readonly show: (objections: readonly Objection[]) => void;
  /** Before the next try. */
  readonly clear: () => void;
}

/** Keeps the objections to a form, wherever they come from. */
export function useFormErrors<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'setError' | 'clearErrors'>,
  fields: readonly FieldPath<Values>[],
): FormErrors {
  const { setError, clearErrors } = form;
  const [unplaced, setUnplaced] = useState<readonly Objection[]>([]);
  const place = useFieldErrors<Values, Objection>(fields, setError);
  const show = useCallback(
    (objections: readonly Objection[]) => {
      setUnplaced(place(objections));
    },
    [place],
  );
  const clear = useCallback(() => {
    setUnplaced([]);
    clearErrors();
  }, [clearErrors]);
  return { unplaced, show, clear };
}
