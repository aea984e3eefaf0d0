import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { newCode } from '../../../shared/lib/new-code';
import { ButtonLink, TextLink } from '../../../shared/ui';
import type { CampaignDetail } from '../campaign-documents';
import { dealOnOffer } from './plan-target';
import type { ApplicantRow } from './use-applicants';

interface CodeTaskProps {
  readonly campaign: CampaignDetail;
  readonly applicant: ApplicantRow;
}

/** The code of whoever is hired, or what leads to one; nothing where it was not asked for. */
export function CodeTask({ campaign, applicant }: CodeTaskProps) {
  const { t } = useTranslation('campaigns');
  const may = useMay();
  const { code, creator } = applicant;
  if (code === undefined) return null;
  if (code !== null) {
    return (
      <TextLink to="/codes/$id" params={{ id: code.id }} translate="no">
        {code.text}
      </TextLink>
    );
  }
  if (!may('issuePromoCode')) return t('noCode');
  return (
    <ButtonLink
      {...newCode({ creator: creator.id, deal: dealOnOffer(campaign)?.id })}
      size="xs"
      variant="default"
      aria-label={t('issueFor', { name: creator.displayName })}
    >
      {t('issue')}
    </ButtonLink>
  );
}
