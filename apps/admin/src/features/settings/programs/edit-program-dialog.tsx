import { ok, parse, updateProgramSchema } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { ExternalIdRows } from '../../../parts/external-ids/external-id-rows';
import {
  EXTERNAL_ID_PLACES,
  externalIdsText,
  externalIdValues,
  type WithExternalIds,
} from '../../../parts/external-ids/external-ids';
import { TextInput } from '../../../shared/ui';
import { AFTER_PROGRAM_CHANGE, UpdateProgram, type ProgramRow } from './program-documents';

interface Values extends WithExternalIds {
  name: string;
}

const FIELDS = ['name', 'externalIds'] as const;
const PLACES = [...FIELDS, ...EXTERNAL_ID_PLACES] as const;

interface EditProgramDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly program: ProgramRow;
  readonly onClose: () => void;
}

/** Gives a program another name, and the ids that other systems have for it. */
export function EditProgramDialog({ program, onClose }: EditProgramDialogProps) {
  const { t } = useTranslation(['common', 'fields']);
  const current = { name: program.name, externalIds: externalIdValues(program.externalIds) };
  const edit = useEditForm<Values>(current, FIELDS, PLACES);
  const { form, seen } = edit;
  return (
    <EditDialog
      title={t('editTitle', { name: seen.name })}
      edit={edit}
      document={UpdateProgram}
      after={AFTER_PROGRAM_CHANGE}
      read={(typed) => {
        const { version } = program;
        const read = parse(updateProgramSchema, { ...edit.changes(typed), version });
        return read.ok ? ok({ ...read.value, id: program.id }) : read;
      }}
      words={{
        name: [t('fields:name'), program.name],
        externalIds: [t('fields:externalIds'), externalIdsText(program.externalIds) ?? t('none')],
      }}
      done={({ name }) => t('saved', { name: name.trim() })}
      onClose={onClose}
    >
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        error={form.formState.errors.name?.message}
        {...form.register('name')}
      />
      <ExternalIdRows form={form} />
    </EditDialog>
  );
}
