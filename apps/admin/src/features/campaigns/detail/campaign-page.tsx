import { useQuery } from '@apollo/client/react';
import { isCampaignOpen, type CampaignAction } from '@creator-codes/domain';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../../i18n/campaigns';
import { History } from '../../../parts/history/history';
import { useMay } from '../../../shared/access/may';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { BackLink, Button, ErrorPanel, PageHeader, SkeletonRows } from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { ApplicantsCard } from '../applicants/applicants-card';
import { CampaignBadge } from '../campaign-badge';
import { CampaignQuery, type CampaignDetail } from '../campaign-documents';
import classes from '../campaigns.module.css';
import { AboutCampaign } from './about-campaign';

addCampaignWords();

const EditDialog = lazyDialog(
  async () => (await import('../form/edit-campaign-dialog')).EditCampaignDialog,
);
const StatusDialog = lazyDialog(async () => (await import('./status-dialog')).StatusDialog);
const route = getRouteApi('/campaigns/$id');

/** One campaign: what it says, where it stands, and who is in it. */
export function CampaignPage() {
  const { id } = route.useParams();
  const query = useQuery(CampaignQuery, { variables: { id } });
  const data = query.data ?? query.previousData;
  if (data === undefined) {
    return query.error === undefined ? (
      <SkeletonRows rows={6} />
    ) : (
      <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (data.node?.__typename !== 'CreatorCampaign') throw notFound();
  const campaign = data.node;
  return (
    <>
      <CampaignHead campaign={campaign} />
      <div className={classes['page']}>
        <AboutCampaign campaign={campaign} />
        <ApplicantsCard campaign={campaign} />
        <History of={campaign.id} />
      </div>
    </>
  );
}

/** What it is called, where it stands, and what can be done with it. */
function CampaignHead({ campaign }: { readonly campaign: CampaignDetail }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const may = useMay();
  const [dialog, setDialog] = useState<'edit' | CampaignAction | null>(null);
  useDocumentTitle(`${campaign.name} · ${t('title')}`);
  const close = () => {
    setDialog(null);
  };
  const actions = may('changeCreatorCampaignStatus') ? campaign.allowedActions : [];
  return (
    <>
      <PageHeader
        back={
          <BackLink to="/campaigns">
            <IconArrowLeft size={16} aria-hidden />
            {t('title')}
          </BackLink>
        }
        title={campaign.name}
        aside={<CampaignBadge status={campaign.status} />}
        description={t(`standing.${campaign.status}`)}
        actions={
          <>
            {may('updateCreatorCampaign') && isCampaignOpen(campaign) && (
              <Button
                variant="default"
                onClick={() => {
                  setDialog('edit');
                }}
              >
                {t('common:editMore')}
              </Button>
            )}
            {actions.map((action) => (
              <Button
                key={action}
                variant={action === 'START' || action === 'RESUME' ? 'filled' : 'default'}
                onClick={() => {
                  setDialog(action);
                }}
              >
                {t(`change.${action}.open`)}
              </Button>
            ))}
          </>
        }
      />
      {dialog === 'edit' && <EditDialog campaign={campaign} onClose={close} />}
      {dialog !== null && dialog !== 'edit' && (
        <StatusDialog campaign={campaign} action={dialog} onClose={close} />
      )}
    </>
  );
}
