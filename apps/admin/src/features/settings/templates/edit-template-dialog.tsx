import { ok, parseChanges, updatePromoCodeTemplateSchema } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { UpdateTemplate, type TemplateRow } from './template-documents';
import { TEMPLATE_FIELDS, TemplateFields, type TemplateValues } from './template-fields';

const AFTER = { refetch: ['Templates'], forget: ['suggestPromoCodes'] } as const;

interface EditTemplateDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly template: TemplateRow;
  readonly onClose: () => void;
}

/** Changes a template. Codes that were made by it stay as they are. */
export function EditTemplateDialog({ template: row, onClose }: EditTemplateDialogProps) {
  const { t } = useTranslation(['settings', 'common', 'fields']);
  const { id, version, name, template, isDefault } = row;
  const edit = useEditForm<TemplateValues>({ name, template, isDefault }, TEMPLATE_FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  return (
    <EditDialog
      title={t('template.edit', { name })}
      edit={edit}
      document={UpdateTemplate}
      after={AFTER}
      read={(typed) => {
        const input = { ...edit.changes(typed), version };
        const read = parseChanges(updatePromoCodeTemplateSchema, input);
        return read.ok ? ok({ ...input, promoCodeTemplateId: id, idempotencyKey }) : read;
      }}
      words={{
        name: [t('fields:name'), name],
        template: [t('fields:template'), template],
        isDefault: [t('template.default'), t(isDefault ? 'common:yes' : 'common:no')],
      }}
      done={(typed) => t('template.saved', { name: typed.name })}
      onClose={onClose}
    >
      <TemplateFields form={edit.form} />
    </EditDialog>
  );
}
