import type { CampaignStatus } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../i18n/campaigns';
import { ToneBadge } from '../../shared/ui';

addCampaignWords();

const TONES = { DRAFT: 'blue', ACTIVE: 'green', PAUSED: 'yellow', COMPLETED: 'grey' } as const;

/** Where a campaign stands, as dot and word. */
export function CampaignBadge({ status }: { readonly status: CampaignStatus }) {
  const { t } = useTranslation('campaigns');
  return <ToneBadge tone={TONES[status]}>{t(`status.${status}`)}</ToneBadge>;
}
