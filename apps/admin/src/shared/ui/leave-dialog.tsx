import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog';

interface LeaveDialogProps {
  readonly opened: boolean;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before what somebody has typed is lost. */
export function LeaveDialog({ opened, onLeave, onStay }: LeaveDialogProps) {
  const { t } = useTranslation('common');
  return (
    <ConfirmDialog
      opened={opened}
      title={t('leave.title')}
      confirm={t('leave.confirm')}
      cancel={t('leave.stay')}
      tone="danger"
      onConfirm={onLeave}
      onClose={onStay}
    >
      {t('leave.body')}
    </ConfirmDialog>
  );
}
