import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../../i18n/campaigns';
import { useAccount } from '../../../shared/lib/viewer';
import { Text } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { AFTER_CAMPAIGN, CreateCampaign } from '../campaign-documents';
import { CampaignFields } from './campaign-fields';
import {
  CAMPAIGN_FIELDS,
  emptyCampaign,
  readCampaign,
  type CampaignValues,
} from './campaign-input';

addCampaignWords();

interface CreateCampaignDialogProps {
  /** Those that it can be in. */
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Makes a campaign, a draft until somebody starts it, and leads to its page. */
export function CreateCampaignDialog({ programs, onClose }: CreateCampaignDialogProps) {
  const { t } = useTranslation('campaigns');
  const place = useAccount();
  const navigate = useNavigate();
  return (
    <CreateDialog
      document={CreateCampaign}
      after={AFTER_CAMPAIGN}
      start={emptyCampaign(programs[0]?.id ?? '')}
      names={CAMPAIGN_FIELDS}
      read={(values: CampaignValues) => readCampaign(values, place)}
      title={t('new')}
      size="lg"
      lead={<Text size="sm">{t('createBody')}</Text>}
      done={({ name }) => t('created', { name })}
      onMade={({ creatorCampaign }) => {
        if (creatorCampaign === null) return;
        void navigate({ to: '/campaigns/$id', params: { id: creatorCampaign.id } });
      }}
      onClose={onClose}
    >
      {(form) => <CampaignFields form={form} programs={programs} />}
    </CreateDialog>
  );
}
