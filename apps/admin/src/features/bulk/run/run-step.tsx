import { getRouteApi, Navigate, notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorPanel, SkeletonRows } from '../../../shared/ui';
import { runStateOf } from '../job-counts';
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
  const title = job === null ? t('step.run') : t(`run.${runStateOf(job)}`);
  return (
    <WizardFrame step="run" title={title} canGoBack={false}>
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
