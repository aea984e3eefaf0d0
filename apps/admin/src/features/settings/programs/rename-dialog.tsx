import { ok, parse, updateProgramSchema } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { TextInput } from '../../../shared/ui';
import { AFTER_PROGRAM_CHANGE, UpdateProgram, type ProgramRow } from './program-documents';

const FIELDS = ['name'] as const;

interface RenameDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly program: ProgramRow;
  readonly onClose: () => void;
}

/** Gives a program another name. */
export function RenameDialog({ program, onClose }: RenameDialogProps) {
  const { t } = useTranslation(['settings', 'fields']);
  const edit = useEditForm({ name: program.name }, FIELDS);
  const { form, seen } = edit;
  return (
    <EditDialog
      title={t('program.renameOf', { name: seen.name })}
      edit={edit}
      document={UpdateProgram}
      after={AFTER_PROGRAM_CHANGE}
      read={({ name }) => {
        const read = parse(updateProgramSchema, { name, version: program.version });
        return read.ok ? ok({ ...read.value, id: program.id }) : read;
      }}
      words={{ name: [t('fields:name'), program.name] }}
      done={({ name }) => t('program.renameDone', { name: name.trim() })}
      onClose={onClose}
    >
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        error={form.formState.errors.name?.message}
        {...form.register('name')}
      />
    </EditDialog>
  );
}
