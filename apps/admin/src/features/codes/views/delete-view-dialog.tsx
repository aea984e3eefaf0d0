import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { Text } from '../../../shared/ui';
import { DecisionDialog } from '../../../shared/ui/decision-dialog';
import { DeleteView, type View } from './view-documents';

interface DeleteViewDialogProps {
  readonly view: View;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

/** Deletes a view. The codes that it shows stay as they are. */
export function DeleteViewDialog({ view, onDeleted, onClose }: DeleteViewDialogProps) {
  const { t } = useTranslation('views');
  const [idempotencyKey] = useIdempotencyKey();
  const [remove, isBusy] = useAction(DeleteView, { forget: ['savedViews'] });
  const { id: savedViewId, name, isShared } = view;
  const decide = async () => {
    const answer = await remove({ input: { savedViewId, idempotencyKey } });
    return answer?.deleteSavedView.errors ?? null;
  };
  return (
    <DecisionDialog
      tone="danger"
      title={t('views.deleteTitle', { name })}
      confirm={t('views.deleteConfirm')}
      isBusy={isBusy}
      decide={decide}
      done={t('views.deleted', { name })}
      onDone={onDeleted}
      onClose={onClose}
    >
      <Text>{t(isShared ? 'views.deleteShared' : 'views.deleteMine')}</Text>
    </DecisionDialog>
  );
}
