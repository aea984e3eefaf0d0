import { MEMBERSHIP_MESSAGE_MAX, ok, PROPOSED_RATE_MAX, refused } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../../i18n/campaigns';
import type { NamedCreator } from '../../../shared/lib/bulk-draft';
import { ErrorSummary, Text, Textarea, TextInput } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import type { CampaignDetail } from '../campaign-documents';
import { CreatorChoice, useCreatorChoice } from './creator-choice';
import { AFTER_APPLICANTS, InviteToCampaign, RecordApplied } from './documents';
import type { BroughtOutcomes } from './people';

addCampaignWords();

interface BringDialogProps {
  readonly campaign: CampaignDetail;
  /** Those whom it is about; null to choose them here. */
  readonly creators: readonly NamedCreator[] | null;
  readonly onBrought: (outcomes: BroughtOutcomes) => void;
  readonly onClose: () => void;
}

/** Who is brought into the campaign: those who are given, or those who are chosen here. */
function useWhom({ campaign, creators }: Pick<BringDialogProps, 'campaign' | 'creators'>) {
  const { t } = useTranslation('campaigns');
  const choice = useCreatorChoice(campaign, creators === null);
  const [isMissing, setMissing] = useState(false);
  const target = () => {
    const whom = creators === null ? choice.target() : { ids: creators.map(({ id }) => id) };
    setMissing(whom === null);
    return whom;
  };
  const fields = creators === null && (
    <>
      <ErrorSummary items={isMissing ? [{ message: t('bring.none') }] : []} />
      <CreatorChoice campaign={campaign} choice={choice} />
    </>
  );
  return { target, fields };
}

/** Invites creators into a campaign. */
export function InviteDialog({ campaign, creators, onBrought, onClose }: BringDialogProps) {
  const { t } = useTranslation('campaigns');
  const whom = useWhom({ campaign, creators });
  return (
    <CreateDialog
      title={titleOf(t('invite.title', { campaign: campaign.name }), creators)}
      size={creators === null ? 'lg' : 'md'}
      document={InviteToCampaign}
      after={AFTER_APPLICANTS}
      start={{}}
      names={[]}
      read={() => {
        const target = whom.target();
        return target === null ? refused() : ok({ campaignId: campaign.id, target });
      }}
      submit={t('invite.confirm')}
      lead={<Text size="sm">{t('invite.body', { program: campaign.program.name })}</Text>}
      onMade={({ outcomes }) => {
        onBrought(outcomes);
      }}
      onClose={onClose}
    >
      {() => whom.fields}
    </CreateDialog>
  );
}

/** Records that creators have applied to a campaign by whatever means. */
export function AppliedDialog({ campaign, creators, onBrought, onClose }: BringDialogProps) {
  const { t } = useTranslation(['campaigns', 'fields']);
  const whom = useWhom({ campaign, creators });
  return (
    <CreateDialog
      title={titleOf(t('applied.title', { campaign: campaign.name }), creators)}
      size={creators === null ? 'lg' : 'md'}
      document={RecordApplied}
      after={AFTER_APPLICANTS}
      start={{ message: '', proposedRate: '' }}
      names={['message', 'proposedRate']}
      read={(said: { message: string; proposedRate: string }) => {
        const target = whom.target();
        return target === null ? refused() : ok({ campaignId: campaign.id, target, ...said });
      }}
      submit={t('applied.confirm')}
      lead={<Text size="sm">{t('applied.body', { program: campaign.program.name })}</Text>}
      onMade={({ outcomes }) => {
        onBrought(outcomes);
      }}
      onClose={onClose}
    >
      {({ register, formState: { errors } }) => (
        <>
          {whom.fields}
          <Textarea
            label={t('applied.message')}
            autosize
            minRows={2}
            maxLength={MEMBERSHIP_MESSAGE_MAX}
            error={errors.message?.message}
            {...register('message')}
          />
          <TextInput
            label={t('fields:proposedRate')}
            description={t('applied.rateHelp')}
            maxLength={PROPOSED_RATE_MAX}
            error={errors.proposedRate?.message}
            {...register('proposedRate')}
          />
        </>
      )}
    </CreateDialog>
  );
}

function titleOf(title: string, creators: readonly NamedCreator[] | null): string {
  return creators?.length === 1 ? `${title}: ${creators[0]?.name ?? ''}` : title;
}
