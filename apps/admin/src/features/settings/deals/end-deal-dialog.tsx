import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { Text } from '../../../shared/ui';
import { DecisionDialog } from '../../../shared/ui/decision-dialog';
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
  const [endAt] = useState(() => new Date().toISOString());
  const wanted = { startAt: deal.startAt, endAt, syncDates: true };
  const preview = useDealChange(deal.id, deal.syncDates ? wanted : null);
  const [update, isBusy] = useAction(UpdateDeal, AFTER_DEAL);
  const [idempotencyKey] = useIdempotencyKey();

  const decide = async () => {
    const expectedCount = preview.change?.changing ?? null;
    const input = { dealId: deal.id, version: deal.version, endAt, expectedCount };
    const data = await update({ input: { ...input, idempotencyKey } });
    if (data === null) return null;
    const { errors } = data.updateDeal;
    if (errors.length > 0 && preview.change !== null) preview.askAgain();
    return errors;
  };

  return (
    <DecisionDialog
      tone="danger"
      title={t('deal.endTitle', { name: deal.name })}
      confirm={t('deal.endConfirm')}
      isBusy={isBusy || preview.isPending}
      decide={decide}
      done={t('deal.ended', { name: deal.name })}
      onClose={onClose}
    >
      <Text>{t(deal.syncDates ? 'deal.endBodySynced' : 'deal.endBody')}</Text>
      <Following preview={preview} />
    </DecisionDialog>
  );
}
