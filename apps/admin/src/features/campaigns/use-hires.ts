import type { ApplicantState } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../i18n/campaigns';
import { countIn } from './campaign-facts';

addCampaignWords();

interface Hiring {
  readonly desiredHires: number | null;
  readonly applicantCounts: readonly { readonly state: ApplicantState; readonly count: number }[];
}

/** How many are hired, and of how many: `2 of 8`. */
export function useHires(): (campaign: Hiring) => string {
  const { t } = useTranslation('campaigns');
  return (campaign) => {
    const count = countIn(campaign, ['HIRED']);
    return campaign.desiredHires === null
      ? t('hires', { count })
      : t('hiresOf', { count, desired: campaign.desiredHires });
  };
}
