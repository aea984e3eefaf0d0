import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useSentence } from '../../../shared/lib/violations';
import { ConfirmDialog, ErrorSummary, Text, toastDone } from '../../../shared/ui';
import { AFTER_DEAL } from './after-deal';
import { UpdateDeal, type DealRow } from './deal-documents';
import { Following } from './following';
import { useDealChange } from './use-deal-change';

interface EndDealDialogProps {
  readonly deal: DealRow;
  readonly onClose: () => void;
}

/** Ends a deal now, after saying what becomes of its codes. */
export function EndDealDialog({ deal, onClose }: EndDealDialogProps) {
  const { t } = useTranslation('settings');
  const sentence = useSentence();
  const [endAt] = useState(() => new Date().toISOString());
  const [messages, setMessages] = useState<readonly string[]>([]);
  const wanted = { startAt: deal.startAt, endAt, syncDates: true };
  const preview = useDealChange(deal.id, deal.syncDates ? wanted : null);
  const [update, isBusy] = useAction(UpdateDeal, AFTER_DEAL);
  const [idempotencyKey] = useIdempotencyKey();

  const confirm = async () => {
    const expectedCount = preview.change?.changing ?? null;
    const input = { dealId: deal.id, version: deal.version, endAt, expectedCount };
    const data = await update({ input: { ...input, idempotencyKey } });
    if (data === null) return;
    const { errors } = data.updateDeal;
    setMessages(errors.map(sentence));
    if (errors.length > 0) {
      if (preview.change !== null) preview.askAgain();
      return;
    }
    toastDone(t('deal.ended', { name: deal.name }));
    onClose();
  };

  return (
    <ConfirmDialog
      opened
      tone="danger"
      title={t('deal.endTitle', { name: deal.name })}
      confirm={t('deal.endConfirm')}
      isBusy={isBusy || preview.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ErrorSummary items={messages.map((message) => ({ message }))} />
      <Text>{t(deal.syncDates ? 'deal.endBodySynced' : 'deal.endBody')}</Text>
      <Following preview={preview} />
    </ConfirmDialog>
  );
}
