import type { CampaignAction } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../../i18n/campaigns';
import { useFormat } from '../../../shared/lib/format';
import { isOver } from '../../../shared/lib/is-over';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { NoticePanel, Text } from '../../../shared/ui';
import { DecisionDialog } from '../../../shared/ui/decision-dialog';
import { AFTER_CAMPAIGN, ChangeCampaignStatus, type CampaignDetail } from '../campaign-documents';

addCampaignWords();

interface StatusDialogProps {
  readonly campaign: CampaignDetail;
  readonly action: CampaignAction;
  readonly onClose: () => void;
}

/** Says what it means to start, pause, resume or complete a campaign, and does it. */
export function StatusDialog({ campaign, action, onClose }: StatusDialogProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const [change, isBusy] = useAction(ChangeCampaignStatus, AFTER_CAMPAIGN);
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const { id: creatorCampaignId, name, version, endAt } = campaign;
  const isTooLate = (action === 'START' || action === 'RESUME') && endAt !== null && isOver(endAt);
  return (
    <DecisionDialog
      title={t(`change.${action}.title`, { name })}
      confirm={t(`change.${action}.confirm`)}
      isBusy={isBusy}
      decide={async () => {
        const answer = await change({
          input: { creatorCampaignId, action, version, idempotencyKey },
        });
        // The version may be another one on the next try.
        renewKey();
        return answer?.changeCreatorCampaignStatus.errors ?? null;
      }}
      done={t(`change.${action}.done`, { name })}
      onClose={onClose}
    >
      <Text size="sm">{t(`change.${action}.body`)}</Text>
      {isTooLate && (
        <NoticePanel tone="yellow" title={t('endIsPast', { date: format.endDate(endAt) })}>
          <p>{t('endIsPastBody')}</p>
        </NoticePanel>
      )}
    </DecisionDialog>
  );
}
