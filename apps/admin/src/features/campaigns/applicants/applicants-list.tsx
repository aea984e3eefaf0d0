import { getRouteApi } from '@tanstack/react-router';
import { IconUsers } from '@tabler/icons-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/list-page';
import { usePickColumn } from '../../../parts/pick-creators/pick-column';
import { usePick } from '../../../parts/pick-creators/use-pick';
import { useMay } from '../../../shared/access/may';
import { EmptyState, type Column } from '../../../shared/ui';
import type { CampaignDetail } from '../campaign-documents';
import { CodeTask } from './code-task';
import { statesOf } from './groups';
import { useApplicantColumns } from './use-applicant-columns';
import { useApplicants, type ApplicantRow } from './use-applicants';
import { useDeciding } from './use-deciding';
import { WayMenu } from './way-menu';

const DecideBar = lazy(async () => ({ default: (await import('./decide-bar')).DecideBar }));
const route = getRouteApi('/campaigns/$id');

interface ApplicantsListProps {
  readonly campaign: CampaignDetail;
  /** The ways in, for a campaign that has nobody yet. */
  readonly bring: ReactNode;
}

/** The applicants of a campaign as rows, to be decided about one by one or many at once. */
export function ApplicantsList({ campaign, bring }: ApplicantsListProps) {
  const { t } = useTranslation(['campaigns', 'fields']);
  const { q, show } = route.useSearch();
  const may = useMay();
  const search = q ?? null;
  const { query, list } = useApplicants(
    campaign,
    show === undefined ? null : statesOf(show),
    search,
  );
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const pick = usePick(JSON.stringify([show, search]));
  const deciding = useDeciding(campaign, pick.clear);
  const canDecide = may('decideApplicants');
  const isHired = show === 'hired';
  const pickColumn = usePickColumn(pick, rows);
  const columns = useApplicantColumns();
  const code: Column<ApplicantRow> = {
    key: 'code',
    header: t('fields:text'),
    cell: (row) => <CodeTask campaign={campaign} applicant={row} />,
  };
  const actions: Column<ApplicantRow> = {
    key: 'actions',
    header: t('fields:actions'),
    width: '70px',
    isNarrow: true,
    cell: (row) => <WayMenu applicant={row} deciding={deciding} />,
  };
  const hasChosen = pick.isAll || pick.names.size > 0;
  return (
    <>
      <ListPage<ApplicantRow>
        label={t('applicants')}
        columns={[
          ...(canDecide ? [pickColumn] : []),
          ...columns,
          ...(isHired ? [code] : []),
          ...(canDecide ? [actions] : []),
        ]}
        query={query}
        list={list}
        isNarrowed={q !== undefined || show !== undefined}
        nothingMatches={
          <EmptyState
            icon={<IconUsers size={24} />}
            title={q === undefined ? t('emptyGroup') : t('emptyApplicants', { query: q })}
          />
        }
        nothingYet={
          <EmptyState icon={<IconUsers size={24} />} title={t('nobody')} action={bring}>
            {t(`nobodyBody.${campaign.status}`)}
          </EmptyState>
        }
      />
      {canDecide && hasChosen && (
        <Suspense>
          <DecideBar
            {...{ campaign, pick, rows, search, deciding }}
            total={list?.count}
            group={show}
          />
        </Suspense>
      )}
      {deciding.dialogs}
    </>
  );
}
