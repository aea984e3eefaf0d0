import { useEffect } from 'react';
import {
  useForm,
  useWatch,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import { useFormErrors, type FormErrors } from '../../shared/lib/use-form-errors';
import { changedMeanwhile, isSame, onlyChanged } from './meanwhile';

/** A field that is compared as a whole, also one that has parts. */
export type WholeField<Values extends FieldValues> = FieldPath<Values> & keyof Values;

/** A form over values that others may change while it is open. */
export interface EditForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly errors: FormErrors;
  /** The values with which the form was opened. */
  readonly seen: Values;
  /** Fields that somebody else has changed to something other than what is typed. */
  readonly changedByOthers: readonly WholeField<Values>[];
  /** What somebody has typed here. What others changed has been shown, so saving over it means it. */
  readonly changes: (typed: Values) => Partial<Pick<Values, WholeField<Values>>>;
  /** Puts what was saved into the form. */
  readonly take: (values: Values) => void;
  /** Puts what others saved into the form. */
  readonly takeCurrent: () => void;
}

/**
 * Keeps the values with which a form was opened beside the current ones. A field in which nothing was typed follows
 * what others save.
 * @param current as the cache has them now
 * @param fields those that the form shows
 * @param places where it can show what is wrong, if fields have parts
 */
export function useEditForm<Values extends FieldValues>(
  current: Values,
  fields: readonly WholeField<Values>[],
  places: readonly FieldPath<Values>[] = fields,
): EditForm<Values> {
  const form = useForm<Values>({ defaultValues: current as DefaultValues<Values> });
  const seen = { ...current, ...form.formState.defaultValues };
  const errors = useFormErrors(form, places);
  const typed = { ...seen, ...useWatch({ control: form.control }) };
  const changedByOthers = changedMeanwhile<Values, WholeField<Values>>(
    seen,
    current,
    typed,
    fields,
  );
  const followed = fields.filter(
    (field) => !isSame(seen[field], current[field]) && isSame(typed[field], seen[field]),
  );
  useEffect(() => {
    for (const field of followed) form.resetField(field, { defaultValue: current[field] });
  });
  const take = (values: Values) => {
    form.reset(values);
    errors.clear();
  };
  return {
    form,
    errors,
    seen,
    changedByOthers,
    changes: (values) => onlyChanged(seen, values, fields),
    take,
    takeCurrent: () => {
      take(current);
    },
  };
}
