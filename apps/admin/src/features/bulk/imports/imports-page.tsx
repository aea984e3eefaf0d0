import { useQuery } from '@apollo/client/react';
import { IconFileImport } from '@tabler/icons-react';
import { isOpenJob } from '@creator-codes/domain';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { addFileWords } from '../../../i18n/files';
import { ListPage } from '../../../parts/list-page';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import type { ResultOf } from '../../../shared/lib/graphql';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { ButtonLink, EmptyState, PageHeader, TextLink, type Column } from '../../../shared/ui';
import { JobOutcome } from '../jobs/job-outcome';
import { paramsOf, pathOf, useJobName } from '../jobs/job-words';
import { JobBadge } from '../jobs/jobs-page';
import { ImportsQuery } from './file-documents';

addBulkWords();
addFileWords();

const ASK_AGAIN_MS = 3_000;
type Import = ResultOf<typeof ImportsQuery>['bulkJobs']['edges'][number]['node'];

/** What was imported, and what came of it. */
export function ImportsPage() {
  const { t } = useTranslation('files');
  const mayImport = useMay()('planPromoCodeImport');
  useDocumentTitle(t('title'));
  const query = useQuery(ImportsQuery, {
    fetchPolicy: 'cache-and-network',
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
  const action = mayImport && (
    <ButtonLink to="/imports/new/$step/{-$id}" params={{ step: 'file' }}>
      {t('new')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={action} />
      <ListPage<Import>
        label={t('title')}
        columns={useColumns()}
        query={query}
        list={jobs}
        isNarrowed={false}
        nothingMatches={null}
        nothingYet={
          <EmptyState icon={<IconFileImport size={24} />} title={t('list.none')} action={action}>
            {t('list.noneBody')}
          </EmptyState>
        }
      />
    </>
  );
}

function useColumns(): readonly Column<Import>[] {
  const { t } = useTranslation(['files', 'bulk']);
  const format = useFormat();
  const jobName = useJobName();
  return [
    {
      key: 'file',
      isTitle: true,
      header: t('list.file'),
      cell: (job) => (
        <TextLink to={pathOf(job)} params={paramsOf(job)} underline="hover" fw={600}>
          {job.file?.name ?? jobName(job)}
        </TextLink>
      ),
    },
    {
      key: 'state',
      header: t('bulk:row.state'),
      width: '200px',
      cell: (job) => <JobBadge {...job} />,
    },
    {
      key: 'rows',
      header: t('list.rows'),
      width: '90px',
      cell: ({ total }) => format.number(total),
    },
    { key: 'outcome', header: t('bulk:job.counts'), cell: (job) => <JobOutcome job={job} /> },
    {
      key: 'by',
      header: t('bulk:job.by'),
      width: '140px',
      cell: ({ appliedBy, createdBy }) => appliedBy ?? createdBy,
    },
    {
      key: 'begun',
      header: t('bulk:job.begun'),
      width: '150px',
      cell: ({ appliedAt, createdAt }) => format.dateTime(appliedAt ?? createdAt),
    },
  ];
}
