import { useState } from 'react';
import {
  useForm,
  useWatch,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import { useFormErrors, type FormErrors } from '../../shared/lib/use-form-errors';
import { changedMeanwhile, onlyChanged } from './meanwhile';

/** A form over values that others may change while it is open. */
export interface EditForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly errors: FormErrors;
  /** The values with which the form was opened. */
  readonly seen: Values;
  /** Fields that somebody else has changed to something other than what is typed. */
  readonly changedByOthers: readonly FieldPath<Values>[];
  /** What the form wants to change. What others changed has been shown, so saving over it means it. */
  readonly changes: (typed: Values) => Partial<Pick<Values, FieldPath<Values>>>;
  /** Puts what was saved into the form. */
  readonly take: (values: Values) => void;
  /** Puts what others saved into the form. */
  readonly takeCurrent: () => void;
}

/**
 * Keeps the values with which a form was opened beside the current ones.
 * @param current as the cache has them now
 * @param fields those that the form shows
 */
export function useEditForm<Values extends FieldValues>(
  current: Values,
  fields: readonly FieldPath<Values>[],
): EditForm<Values> {
  const [seen, setSeen] = useState(current);
  const form = useForm<Values>({ defaultValues: seen as DefaultValues<Values> });
  const errors = useFormErrors(form, fields);
  const typed = { ...seen, ...useWatch({ control: form.control }) };
  const changedByOthers = changedMeanwhile<Values, FieldPath<Values>>(seen, current, typed, fields);
  const take = (values: Values) => {
    setSeen(values);
    form.reset(values);
    errors.clear();
  };
  return {
    form,
    errors,
    seen,
    changedByOthers,
    changes: (values) => onlyChanged(changedByOthers.length > 0 ? current : seen, values, fields),
    take,
    takeCurrent: () => {
      take(current);
    },
  };
}
