import { parse, PROMO_CODE_PURPOSES, updatePromoCodeSchema } from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { StalePanel } from '../../../parts/editing/stale-panel';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useAction } from '../../../shared/lib/use-action';
import {
  Button,
  FormDialog,
  FormErrorSummary,
  Select,
  Textarea,
  toastDone,
} from '../../../shared/ui';
import type { CodeDetail } from './code-query';
import { UpdatePromoCode } from './edit-documents';

const FIELDS = ['comments', 'purpose', 'internalNote'] as const;

interface EditDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly code: CodeDetail;
  readonly onClose: () => void;
}

/** Changes what people write about a code or choose for it. */
export function EditDialog({ code, onClose }: EditDialogProps) {
  const { t } = useTranslation(['codes', 'common', 'words', 'fields']);
  const current = {
    comments: code.comments ?? '',
    purpose: code.purpose,
    internalNote: code.internalNote ?? '',
  };
  const { form, errors, changedByOthers, changes, takeCurrent } = useEditForm(current, FIELDS);
  const label = {
    comments: t('fields:comments'),
    purpose: t('fields:purpose'),
    internalNote: t('fields:internalNote'),
  };
  const shown = {
    comments: current.comments || t('common:none'),
    purpose: t(`words:purpose.${current.purpose}`),
    internalNote: current.internalNote || t('common:none'),
  };
  const [update, isBusy] = useAction(UpdatePromoCode, {
    refetch: ['Code', 'CodeHistory'],
    forget: [],
  });

  const submit = async (typed: typeof current) => {
    errors.clear();
    // As it is typed: a blank text says "none", which null would not.
    const input = { ...changes(typed), promoCodeId: code.id, version: code.version };
    const read = parse(updatePromoCodeSchema, input);
    if (!read.ok) {
      errors.show(read.violations);
      return;
    }
    const answer = await update({ input });
    if (answer === null) return;
    if (answer.updatePromoCode.errors.length > 0) {
      errors.show(answer.updatePromoCode.errors);
      return;
    }
    toastDone(t('edit.done', { code: code.text }));
    onClose();
  };

  return (
    <FormDialog
      title={t('edit.title', { code: code.text })}
      isChanged={form.formState.isDirty}
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
        changes={changedByOthers.map((field) => ({ field: label[field], value: shown[field] }))}
        onTakeCurrent={takeCurrent}
      />
      <Textarea
        label={label.comments}
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
            label={label.purpose}
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
        label={label.internalNote}
        description={t('edit.internalNoteHelp')}
        autosize
        minRows={2}
        maxRows={8}
        error={form.formState.errors.internalNote?.message}
        {...form.register('internalNote')}
      />
    </FormDialog>
  );
}
