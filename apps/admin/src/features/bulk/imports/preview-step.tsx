import { getRouteApi, Navigate, notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addFileWords } from '../../../i18n/files';
import { ErrorPanel, SkeletonRows } from '../../../shared/ui';
import { CheckView } from '../check/check-view';
import { useJob } from '../use-job';
import { ImportFrame } from './import-frame';

addFileWords();

const route = getRouteApi('/imports/new/$step/{-$id}');

/** The third step: what each row would do, those in error first, and what helps them. */
export function PreviewStep() {
  const { t } = useTranslation('files');
  const { id = '' } = route.useParams();
  const navigate = route.useNavigate();
  const { job, isMissing, error, refetch } = useJob(id);
  if (isMissing) notFound({ throw: true });
  if (job !== null && job.appliedAt !== null) {
    return <Navigate to="/imports/new/$step/{-$id}" params={{ step: 'run', id }} replace />;
  }
  return (
    <ImportFrame step="preview" title={t('preview.title')} fileId={job?.file?.id ?? null}>
      {job !== null ? (
        <CheckView
          job={job}
          refetch={refetch}
          onApplied={() => {
            void navigate({
              to: '/imports/new/$step/{-$id}',
              params: { step: 'run', id },
              replace: true,
            });
          }}
        />
      ) : error !== undefined ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows />
      )}
    </ImportFrame>
  );
}
