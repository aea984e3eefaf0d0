import { ok, parse, PROMO_CODE_PURPOSES, updatePromoCodeSchema } from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { Select, Textarea } from '../../../shared/ui';
import type { CodeDetail } from './code-query';
import { UpdatePromoCode } from './edit-documents';

const FIELDS = ['comments', 'purpose', 'internalNote'] as const;
const AFTER = { refetch: ['Code', 'CodeHistory'], forget: [] };

interface EditCodeDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly code: CodeDetail;
  readonly onClose: () => void;
}

/** Changes what people write about a code or choose for it. */
export function EditCodeDialog({ code, onClose }: EditCodeDialogProps) {
  const { t } = useTranslation(['codes', 'common', 'words', 'fields']);
  const { comments, purpose, internalNote } = code;
  const current = { comments: comments ?? '', purpose, internalNote: internalNote ?? '' };
  const edit = useEditForm(current, FIELDS);
  const { form, changes } = edit;
  return (
    <EditDialog
      title={t('edit.title', { code: code.text })}
      edit={edit}
      document={UpdatePromoCode}
      after={AFTER}
      read={(typed) => {
        // As it is typed: a blank text says "none", which null would not.
        const input = { ...changes(typed), promoCodeId: code.id, version: code.version };
        const read = parse(updatePromoCodeSchema, input);
        return read.ok ? ok(input) : read;
      }}
      words={{
        comments: [t('fields:comments'), comments ?? t('common:none')],
        purpose: [t('fields:purpose'), t(`words:purpose.${purpose}`)],
        internalNote: [t('fields:internalNote'), internalNote ?? t('common:none')],
      }}
      done={() => t('edit.done', { code: code.text })}
      onClose={onClose}
    >
      <Textarea
        label={t('fields:comments')}
        description={t('edit.commentsHelp')}
        autosize
        minRows={3}
        maxRows={8}
        data-autofocus
        error={form.formState.errors.comments?.message}
        {...form.register('comments')}
      />
      <Controller
        control={form.control}
        name="purpose"
        render={({ field, fieldState }) => (
          <Select
            label={t('fields:purpose')}
            description={t('words:purposeHelp')}
            data={PROMO_CODE_PURPOSES.map((value) => ({
              value,
              label: t(`words:purpose.${value}`),
            }))}
            allowDeselect={false}
            error={fieldState.error?.message}
            {...field}
          />
        )}
      />
      <Textarea
        label={t('fields:internalNote')}
        description={t('words:internalNoteHelp')}
        autosize
        minRows={2}
        maxRows={8}
        error={form.formState.errors.internalNote?.message}
        {...form.register('internalNote')}
      />
    </EditDialog>
  );
}
