import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { BackLink, ErrorPanel, PageHeader, SkeletonRows } from '../../../shared/ui';
import { CheckView } from '../check/check-view';
import { RunView } from '../run/run-view';
import { useJob } from '../use-job';
import { useJobName } from './job-words';
import { JobBadge } from './jobs-page';

addBulkWords();

const route = getRouteApi('/jobs/$id');

/** One job with its rows: as a plan, on its way, or what came of it. */
export function JobPage() {
  const { t } = useTranslation('bulk');
  const { id } = route.useParams();
  const jobName = useJobName();
  const { job, isMissing, error, refetch } = useJob(id);
  const title = job === null ? t('job.one') : jobName(job);
  useDocumentTitle(title);
  if (isMissing) notFound({ throw: true });
  return (
    <>
      <PageHeader
        title={title}
        aside={job !== null && <JobBadge state={job.state} />}
        back={
          <BackLink to="/jobs">
            <IconArrowLeft size={16} aria-hidden />
            {t('job.title')}
          </BackLink>
        }
      />
      {job === null ? (
        error === undefined ? (
          <SkeletonRows />
        ) : (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )
      ) : job.appliedAt === null ? (
        <CheckView job={job} refetch={refetch} onApplied={() => void refetch()} />
      ) : (
        <RunView job={job} />
      )}
    </>
  );
}
