import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { isOver } from '../../../shared/lib/is-over';
import { newCode } from '../../../shared/lib/new-code';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  BackLink,
  Button,
  ButtonLink,
  EndedBadge,
  ErrorPanel,
  Group,
  SkeletonRows,
} from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import classes from '../settings.module.css';
import { AboutDeal } from './about-deal';
import { DealCodesCard } from './deal-codes-card';
import { FollowedBy } from './followed-by';
import { DealQuery, type DealProgram, type DealRow } from './deal-documents';

const EditDialog = lazyDialog(async () => (await import('./edit-deal-dialog')).EditDealDialog);
const EndDialog = lazyDialog(async () => (await import('./end-deal-dialog')).EndDealDialog);
const route = getRouteApi('/settings/deals/$id');

/** One deal: what the customer gets, and the codes that belong to it. */
export function DealPage() {
  const { id } = route.useParams();
  const query = useQuery(DealQuery, { variables: { id } });
  const may = useMay();
  const data = query.data ?? query.previousData;
  if (data === undefined) {
    return query.error === undefined ? (
      <SkeletonRows rows={6} />
    ) : (
      <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (data.node?.__typename !== 'Deal') throw notFound();
  const { node: deal, promoCodes: codes, programs } = data;
  const canIssue = may('issuePromoCode') && deal.program.kind === 'CREATOR' && !isOver(deal.endAt);
  return (
    <div className={classes['page']}>
      <DealHead
        deal={deal}
        programs={programs.nodes}
        hasCodes={codes.edges.length > 0}
        canIssue={canIssue}
      />
      {may('bulkJobs') && may('dealChange') && deal.syncDates && <FollowedBy dealId={deal.id} />}
      <AboutDeal deal={deal} />
      <DealCodesCard
        deal={deal}
        codes={codes}
        canIssue={canIssue}
        isBusy={query.loading}
        onMore={(after) => query.fetchMore({ variables: { after } })}
      />
    </div>
  );
}

interface DealHeadProps {
  readonly deal: DealRow;
  readonly programs: readonly DealProgram[];
  readonly hasCodes: boolean;
  readonly canIssue: boolean;
}

function DealHead({ deal, programs, hasCodes, canIssue }: DealHeadProps) {
  const { t } = useTranslation('settings');
  const [dialog, setDialog] = useState<'edit' | 'end' | null>(null);
  const may = useMay();
  useDocumentTitle(`${deal.name} · ${t('parts.deals')}`);
  const close = () => {
    setDialog(null);
  };
  const hasBegun = deal.startAt === null || isOver(deal.startAt);
  return (
    <div>
      <BackLink to="/settings/deals">
        <IconArrowLeft size={16} aria-hidden />
        {t('parts.deals')}
      </BackLink>
      <Group justify="space-between" gap="sm">
        <h2 className={classes['thing']}>
          {deal.name} <EndedBadge endAt={deal.endAt} />
        </h2>
        <Group gap="sm">
          {may('updateDeal') && (
            <Button
              variant="default"
              onClick={() => {
                setDialog('edit');
              }}
            >
              {t('deal.edit')}
            </Button>
          )}
          {may('updateDeal') && hasBegun && !isOver(deal.endAt) && (
            <Button
              variant="default"
              onClick={() => {
                setDialog('end');
              }}
            >
              {t('deal.end')}
            </Button>
          )}
          {canIssue && <ButtonLink {...newCode({ deal: deal.id })}>{t('deal.newCode')}</ButtonLink>}
        </Group>
      </Group>
      {dialog === 'edit' && (
        <EditDialog deal={deal} programs={programs} hasCodes={hasCodes} onClose={close} />
      )}
      {dialog === 'end' && <EndDialog deal={deal} onClose={close} />}
    </div>
  );
}
