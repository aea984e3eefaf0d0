import { getRouteApi, Navigate, notFound } from '@tanstack/react-router';
import { isOpenJob } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { ErrorPanel, SkeletonRows } from '../../../shared/ui';
import { useJob } from '../use-job';
import { WizardFrame } from '../wizard-frame';
import { RunView } from './run-view';

const route = getRouteApi('/codes/new/bulk/run/$id');

/** The last step: the codes are made, then what came of it. */
export function RunStep() {
  const { t } = useTranslation('bulk');
  const { id } = route.useParams();
  const { job, isMissing, error, refetch } = useJob(id);
  if (isMissing) notFound({ throw: true });
  if (job?.appliedAt === null) {
    return <Navigate to="/codes/new/bulk/check/$id" params={{ id }} replace />;
  }
  const isOver = job !== null && !isOpenJob(job.state);
  return (
    <WizardFrame step="run" title={t(isOver ? 'job.counts' : 'run.title')} canGoBack={false}>
      {job !== null ? (
        <RunView job={job} />
      ) : error !== undefined ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows />
      )}
    </WizardFrame>
  );
}
