import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { Text } from '../../../shared/ui';
import { DecisionDialog } from '../../../shared/ui/decision-dialog';
import { AFTER_DEAL } from './after-deal';
import { UpdateDeal, type DealRow } from './deal-documents';
import { Following } from './following';
import { manyOf } from './many-of';
import { useDealChange } from './use-deal-change';
import { usePlanChange } from './use-plan-change';

interface EndDealDialogProps {
  readonly deal: DealRow;
  readonly onClose: () => void;
}

/** Ends a deal now, after saying what becomes of its codes. */
export function EndDealDialog({ deal, onClose }: EndDealDialogProps) {
  const { t } = useTranslation(['settings', 'following']);
  const [endAt] = useState(() => new Date().toISOString());
  const wanted = { startAt: deal.startAt, endAt, syncDates: true };
  const preview = useDealChange(deal.id, deal.syncDates ? wanted : null);
  const [update, isSaving] = useAction(UpdateDeal, AFTER_DEAL);
  const [plan, isPlanning] = usePlanChange();
  const isMany = manyOf(preview.change) !== null;
  const [idempotencyKey] = useIdempotencyKey();

  const decide = async () => {
    if (isMany) return plan({ dealId: deal.id, version: deal.version, endAt });
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
      confirm={t(isMany ? 'following:plan' : 'deal.endConfirm')}
      isBusy={isSaving || isPlanning || preview.isPending}
      decide={decide}
      done={t(isMany ? 'following:planned' : 'deal.ended', { name: deal.name })}
      onClose={onClose}
    >
      <Text>{t(deal.syncDates ? 'deal.endBodySynced' : 'deal.endBody')}</Text>
      <Following preview={preview} />
    </DecisionDialog>
  );
}
