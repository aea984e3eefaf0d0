import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useSentence } from '../../../shared/lib/violations';
import { ConfirmDialog, ErrorSummary, Text, toastDone } from '../../../shared/ui';
import { DeleteView, type View } from './view-documents';

interface DeleteViewDialogProps {
  readonly view: View;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

/** Deletes a view. The codes that it shows stay as they are. */
export function DeleteViewDialog({ view, onDeleted, onClose }: DeleteViewDialogProps) {
  const { t } = useTranslation('views');
  const sentence = useSentence();
  const [idempotencyKey] = useIdempotencyKey();
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [remove, isBusy] = useAction(DeleteView, { forget: ['savedViews'] });
  const { id: savedViewId, name, isShared } = view;
  const confirm = async () => {
    const answer = await remove({ input: { savedViewId, idempotencyKey } });
    if (answer === null) return;
    const { errors } = answer.deleteSavedView;
    setMessages(errors.map(sentence));
    if (errors.length > 0) return;
    toastDone(t('views.deleted', { name }));
    onClose();
    onDeleted();
  };
  return (
    <ConfirmDialog
      opened
      tone="danger"
      title={t('views.deleteTitle', { name })}
      confirm={t('views.deleteConfirm')}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ErrorSummary items={messages.map((message) => ({ message }))} />
      <Text>{t(isShared ? 'views.deleteShared' : 'views.deleteMine')}</Text>
    </ConfirmDialog>
  );
}
