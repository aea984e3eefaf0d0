import { useQuery } from '@apollo/client/react';
import { IconListDetails } from '@tabler/icons-react';
import { isOpenJob } from '@creator-codes/domain';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { ListPage } from '../../../parts/list-page';
import { useFormat } from '../../../shared/lib/format';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { EmptyState, PageHeader, TextLink, ToneBadge, type Column } from '../../../shared/ui';
import { JobsQuery, type Job } from '../documents';
import { JobActions } from '../job-actions';
import { JobFile } from '../job-file';
import { JobOutcome } from './job-outcome';
import { paramsOf, pathOf, useJobName } from './job-words';

addBulkWords();

const ASK_AGAIN_MS = 3_000;

/** All jobs of the account. */
export function JobsPage() {
  const { t } = useTranslation('bulk');
  useDocumentTitle(t('job.title'));
  const query = useQuery(JobsQuery, {
    skipPollAttempt: () => document.visibilityState === 'hidden',
  });
  const { startPolling, stopPolling } = query;
  const jobs = (query.data ?? query.previousData)?.bulkJobs;
  const isAnyOpen = jobs?.edges.some(({ node }) => isOpenJob(node.state)) === true;
  useEffect(() => {
    if (isAnyOpen) startPolling(ASK_AGAIN_MS);
    else stopPolling();
    return stopPolling;
  }, [isAnyOpen, startPolling, stopPolling]);
  return (
    <>
      <PageHeader title={t('job.title')} />
      <ListPage<Job>
        label={t('job.title')}
        columns={useColumns()}
        query={query}
        list={jobs}
        isNarrowed={false}
        nothingMatches={null}
        nothingYet={
          <EmptyState icon={<IconListDetails size={24} />} title={t('job.none')}>
            {t('job.noneBody')}
          </EmptyState>
        }
      />
    </>
  );
}

const TONES = {
  ...({ PLANNING: 'blue', RUNNING: 'blue', PLANNED: 'yellow', STOPPED: 'yellow' } as const),
  ...({ COMPLETED: 'green', CANCELLED: 'grey', LAPSED: 'grey', FAILED: 'yellow' } as const),
} as const;

/** Where a job stands, as dot and word. */
export function JobBadge({ state }: Pick<Job, 'state'>) {
  const { t } = useTranslation('bulk');
  return <ToneBadge tone={TONES[state]}>{t(`job.state.${state}`)}</ToneBadge>;
}

function useColumns(): readonly Column<Job>[] {
  const { t } = useTranslation(['bulk', 'fields']);
  const format = useFormat();
  const jobName = useJobName();
  return [
    {
      key: 'kind',
      isTitle: true,
      header: t('job.kindColumn'),
      cell: (job) => (
        <TextLink to={pathOf(job)} params={paramsOf(job)} underline="hover" fw={600}>
          {jobName(job)}
        </TextLink>
      ),
    },
    { key: 'state', header: t('row.state'), width: '180px', cell: (job) => <JobBadge {...job} /> },
    { key: 'progress', header: t('job.progress'), cell: (job) => <JobOutcome job={job} /> },
    {
      key: 'by',
      header: t('job.by'),
      width: '140px',
      cell: ({ appliedBy, createdBy }) => appliedBy ?? createdBy,
    },
    {
      key: 'begun',
      header: t('job.begun'),
      width: '150px',
      cell: ({ appliedAt, createdAt }) => format.dateTime(appliedAt ?? createdAt),
    },
    {
      key: 'act',
      header: t('fields:actions'),
      width: '215px',
      cell: (job) => (
        <>
          <JobFile job={job} isSmall />
          <JobActions job={job} isSmall />
        </>
      ),
    },
  ];
}
