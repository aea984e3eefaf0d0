import type { TypedDocumentNode } from '@apollo/client';
import type { Result } from '@creator-codes/domain';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAction, type Stale } from '../../shared/lib/use-action';
import { useSentence, type Objection, type UserError } from '../../shared/lib/violations';
import { Button, FormDialog, FormErrorSummary, toastWarned } from '../../shared/ui';
import { StalePanel } from './stale-panel';
import type { EditForm, WholeField } from './use-edit-form';

/** The data of a mutation: one field, whose payload says what was refused. */
type EditData = Readonly<
  Record<
    string,
    { readonly errors: readonly UserError[]; readonly warnings?: readonly UserError[] }
  >
>;

interface EditDialogProps<Values extends FieldValues, Input, Data extends EditData> {
  readonly title: string;
  readonly edit: EditForm<Values>;
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  /** What the edit makes out of date. */
  readonly after: Stale;
  /** The input that the form's values stand for, or what is wrong with them. */
  readonly read: (typed: Values) => Result<Input>;
  /** Puts the server's objection where the form has it; as it came when left out. */
  readonly placed?: (objection: Objection) => Objection;
  readonly size?: 'md' | 'lg';
  /** What each field is called, and how it reads as others have saved it. */
  readonly words: Readonly<Record<WholeField<Values>, readonly [label: string, current: string]>>;
  /** The sentence that a toast says once it is saved. */
  readonly done: (typed: Values) => string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page that edits one thing: shows what others saved meanwhile, and closes with a toast. */
export function EditDialog<Values extends FieldValues, Input, Data extends EditData>(
  props: EditDialogProps<Values, Input, Data>,
) {
  const { title, edit, read, words, done, onClose, children } = props;
  const { form, errors, changedByOthers, takeCurrent } = edit;
  const { t } = useTranslation('common');
  const sentence = useSentence();
  const [update, isBusy] = useAction(props.document, props.after);

  const save = async (typed: Values) => {
    errors.clear();
    const input = read(typed);
    if (!input.ok) {
      errors.show(input.violations);
      return;
    }
    const data = await update({ input: input.value });
    if (data === null) return;
    const refused = Object.values(data).flatMap((payload) => payload.errors);
    errors.show(props.placed === undefined ? refused : refused.map(props.placed));
    if (refused.length > 0) return;
    const warnings = Object.values(data).flatMap((payload) => payload.warnings ?? []);
    toastWarned(done(typed), warnings.map(sentence));
    onClose();
  };

  return (
    <FormDialog
      title={title}
      {...(props.size !== undefined && { size: props.size })}
      isChanged={form.formState.isDirty}
      onClose={onClose}
      onSubmit={form.handleSubmit(save)}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('save')}
        </Button>
      }
    >
      <FormErrorSummary errors={errors} />
      <StalePanel
        changes={changedByOthers.map((name) => ({ field: words[name][0], value: words[name][1] }))}
        onTakeCurrent={takeCurrent}
      />
      {children}
    </FormDialog>
  );
}
