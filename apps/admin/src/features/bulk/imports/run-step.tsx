import { getRouteApi, Navigate, notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { addFileWords } from '../../../i18n/files';
import { ErrorPanel, SkeletonRows } from '../../../shared/ui';
import { RunView } from '../run/run-view';
import { runStateOf } from '../job-counts';
import { useJob } from '../use-job';
import { ImportFrame } from './import-frame';

addBulkWords();
addFileWords();

const route = getRouteApi('/imports/new/$step/{-$id}');

/** The last step: the rows are written, then what came of it. */
export function ImportRunStep() {
  const { t } = useTranslation('files');
  const { id = '' } = route.useParams();
  const { job, isMissing, error, refetch } = useJob(id);
  if (isMissing) notFound({ throw: true });
  if (job?.appliedAt === null) {
    return <Navigate to="/imports/new/$step/{-$id}" params={{ step: 'preview', id }} replace />;
  }
  const title = job === null ? t('step.run') : t(`run.${runStateOf(job)}`);
  return (
    <ImportFrame step="run" title={title}>
      {job !== null ? (
        <RunView job={job} />
      ) : error !== undefined ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows />
      )}
    </ImportFrame>
  );
}
