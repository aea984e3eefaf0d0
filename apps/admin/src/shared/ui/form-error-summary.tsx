import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { FormErrors } from '../lib/use-form-errors';
import { useSentence } from '../lib/violations';
import { ErrorSummary } from './error-summary';

interface FormErrorSummaryProps<Values extends FieldValues> {
  readonly errors: Pick<FormErrors, 'unplaced'>;
  /** With the form, for a long one: lists its fields' errors too, each as a link to its field. */
  readonly form?: Pick<UseFormReturn<Values>, 'getFieldState' | 'formState' | 'setFocus'>;
  readonly fields?: readonly FieldPath<Values>[];
  /** `E-mail: This value…` instead of a sentence that could be about any field. */
  readonly nameOf?: (field: string) => string;
}

/** All that is wrong with a form, above it. */
export function FormErrorSummary<Values extends FieldValues>(props: FormErrorSummaryProps<Values>) {
  const { errors, form, fields = [], nameOf } = props;
  const sentence = useSentence();
  const placed = fields.flatMap((field) => {
    const message = form?.getFieldState(field, form.formState).error?.message;
    if (form === undefined || message === undefined) return [];
    return [
      {
        message: nameOf === undefined ? message : `${nameOf(field)}: ${message}`,
        focus: () => {
          form.setFocus(field);
        },
      },
    ];
  });
  const rest = errors.unplaced.map((objection) => ({ message: sentence(objection) }));
  return <ErrorSummary items={[...rest, ...placed]} />;
}
