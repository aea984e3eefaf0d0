import type { TypedDocumentNode } from '@apollo/client';
import type { Result } from '@creator-codes/domain';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { toastDone } from '../lib/toast';
import { useAction, type Stale } from '../lib/use-action';
import { useFormErrors } from '../lib/use-form-errors';
import { useIdempotencyKey } from '../lib/use-idempotency-key';
import type { UserError } from '../lib/violations';
import { FormDialog, type FormDialogFrame } from './form-dialog';
import { FormErrorSummary } from './form-error-summary';

/** The data of a mutation: one field, whose payload says what was refused. */
type CreateData = Readonly<Record<string, { readonly errors: readonly UserError[] }>>;

interface CreateDialogProps<
  Values extends FieldValues,
  Input extends { readonly idempotencyKey?: string | null },
  Data extends CreateData,
> extends FormDialogFrame {
  /** The mutation; refusals stand beside the fields that they name. */
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  /** What the new thing makes out of date. */
  readonly after: Stale;
  /** What the form begins with. */
  readonly start: DefaultValues<Values>;
  /** The fields of the form, by their paths in the input. */
  readonly names: readonly FieldPath<Values>[];
  /** The input that the form's values stand for, or what is wrong with them. */
  readonly read: (values: Values) => Result<Omit<Input, 'idempotencyKey'>>;
  /** The verb of the button; *Create* when left out. */
  readonly submit?: string;
  /** What it is about, above what is wrong with it. */
  readonly lead?: ReactNode;
  readonly children: (form: UseFormReturn<Values>) => ReactNode;
  /** The sentence that a toast says once it is made; no toast when left out. */
  readonly done?: (input: Omit<Input, 'idempotencyKey'>) => string;
  /** Goes on with what was made, after the dialog has closed. */
  readonly onMade?: (payload: Data[keyof Data]) => void;
}

/**
 * A form over the page that makes one thing: reads its values, sends them under one key however often the button is
 * pressed, puts refusals beside their fields, and closes with a toast.
 */
export function CreateDialog<
  Values extends FieldValues,
  Input extends { readonly idempotencyKey?: string | null },
  Data extends CreateData,
>({
  document,
  after,
  start,
  names,
  read,
  submit,
  lead,
  children,
  done,
  onMade,
  ...frame
}: CreateDialogProps<Values, Input, Data>) {
  const { t } = useTranslation('common');
  const form = useForm<Values>({ defaultValues: start });
  const errors = useFormErrors(form, names);
  const [idempotencyKey] = useIdempotencyKey();
  const [create, isBusy] = useAction(document, after);

  const send = async (values: Values) => {
    errors.clear();
    const input = read(values);
    if (!input.ok) {
      errors.show(input.violations);
      return;
    }
    // Put together again from its two halves, which the compiler cannot see.
    const data = await create({ input: { ...input.value, idempotencyKey } as unknown as Input });
    const payload = data === null ? undefined : payloadOf(data);
    if (payload === undefined) return;
    if (payload.errors.length > 0) {
      errors.show(payload.errors);
      return;
    }
    if (done !== undefined) toastDone(done(input.value));
    frame.onClose();
    onMade?.(payload);
  };

  return (
    <FormDialog
      {...frame}
      isChanged={form.formState.isDirty}
      onSubmit={form.handleSubmit(send)}
      submit={
        <Button type="submit" loading={isBusy}>
          {submit ?? t('create')}
        </Button>
      }
    >
      {lead}
      <FormErrorSummary errors={errors} />
      {children(form)}
    </FormDialog>
  );
}

function payloadOf<Data extends CreateData>(data: Data): Data[keyof Data] | undefined {
  return Object.values(data)[0] as Data[keyof Data] | undefined;
}
