import { parse, updateProgramSchema } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { StalePanel } from '../../../parts/editing/stale-panel';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useAction } from '../../../shared/lib/use-action';
import { Button, FormDialog, FormErrorSummary, TextInput, toastDone } from '../../../shared/ui';
import { AFTER_PROGRAM_CHANGE, UpdateProgram, type ProgramRow } from './program-documents';

const FIELDS = ['name'] as const;

interface RenameDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly program: ProgramRow;
  readonly onClose: () => void;
}

/** Gives a program another name. */
export function RenameDialog({ program, onClose }: RenameDialogProps) {
  const { t } = useTranslation(['settings', 'common', 'fields']);
  const { form, errors, seen, changedByOthers, takeCurrent } = useEditForm(
    { name: program.name },
    FIELDS,
  );
  const [update, isBusy] = useAction(UpdateProgram, AFTER_PROGRAM_CHANGE);

  const submit = async ({ name }: { readonly name: string }) => {
    errors.clear();
    const read = parse(updateProgramSchema, { name, version: program.version });
    if (!read.ok) {
      errors.show(read.violations);
      return;
    }
    const answer = await update({ input: { ...read.value, id: program.id } });
    const payload = answer?.updateProgram;
    if (payload === undefined) return;
    if (payload.errors.length > 0) {
      errors.show(payload.errors);
      return;
    }
    toastDone(t('program.renameDone', { name: payload.program?.name ?? name }));
    onClose();
  };

  return (
    <FormDialog
      title={t('program.renameOf', { name: seen.name })}
      onClose={onClose}
      onSubmit={form.handleSubmit(submit)}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('common:save')}
        </Button>
      }
    >
      <FormErrorSummary errors={errors} />
      <StalePanel
        changes={changedByOthers.map((field) => ({
          field: t(`fields:${field}`),
          value: program[field],
        }))}
        onTakeCurrent={takeCurrent}
      />
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        error={form.formState.errors.name?.message}
        {...form.register('name')}
      />
    </FormDialog>
  );
}
