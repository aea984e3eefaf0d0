import { useBlocker } from '@tanstack/react-router';
import { useFormState, type Control, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog';

/** Asks before a form is left into which somebody has typed; its own submitting may lead elsewhere. */
export function LeaveGuard<Values extends FieldValues>({
  control,
}: {
  readonly control: Control<Values>;
}) {
  const { t } = useTranslation('common');
  const { isDirty, isSubmitting } = useFormState({ control });
  const isHalfFilled = isDirty && !isSubmitting;
  const blocker = useBlocker({
    // The language and filters of a page stand in its address, too: they lose nothing.
    shouldBlockFn: ({ current, next }) => isHalfFilled && current.pathname !== next.pathname,
    enableBeforeUnload: isHalfFilled,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      title={t('leave.title')}
      confirm={t('leave.confirm')}
      tone="danger"
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      {t('leave.body')}
    </ConfirmDialog>
  );
}
