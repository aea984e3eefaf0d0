import { parse, updatePromoCodeSchema } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { StalePanel } from '../../../parts/editing/stale-panel';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useAction } from '../../../shared/lib/use-action';
import { Button, FormDialog, FormErrorSummary, Textarea, toastDone } from '../../../shared/ui';
import type { CodeDetail } from './code-query';
import { UpdatePromoCode } from './edit-documents';

const FIELDS = ['comments'] as const;

interface EditDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly code: CodeDetail;
  readonly onClose: () => void;
}

/** Changes what is written about a code. */
export function EditDialog({ code, onClose }: EditDialogProps) {
  const { t } = useTranslation(['codes', 'common']);
  const current = { comments: code.comments ?? '' };
  const { form, errors, changedByOthers, changes, takeCurrent } = useEditForm(current, FIELDS);
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
          field: t(`detail.${field}`),
          value: current[field] || t('common:none'),
        }))}
        onTakeCurrent={takeCurrent}
      />
      <Textarea
        label={t('detail.comments')}
        description={t('edit.commentsHelp')}
        autosize
        minRows={3}
        data-autofocus
        error={form.formState.errors.comments?.message}
        {...form.register('comments')}
      />
    </FormDialog>
  );
}
