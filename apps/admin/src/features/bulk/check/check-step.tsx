import { getRouteApi, Navigate, notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { removeBulkDraft } from '../../../shared/lib/bulk-draft';
import { useAccount } from '../../../shared/lib/viewer';
import { ErrorPanel, SkeletonRows } from '../../../shared/ui';
import { useJob } from '../use-job';
import { WizardFrame } from '../wizard-frame';
import { CheckView } from './check-view';

const route = getRouteApi('/codes/new/bulk/check/$id');

/** The third step: each row of the plan, and what helps it. */
export function CheckStep() {
  const { t } = useTranslation('bulk');
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const account = useAccount();
  const { job, isMissing, error, refetch } = useJob(id);
  if (isMissing) notFound({ throw: true });
  if (job !== null && job.appliedAt !== null) {
    return <Navigate to="/codes/new/bulk/run/$id" params={{ id }} replace />;
  }
  return (
    <WizardFrame step="check" title={t('check.title')}>
      {job !== null ? (
        <CheckView
          job={job}
          refetch={refetch}
          onApplied={() => {
            removeBulkDraft(account.id);
            void navigate({ to: '/codes/new/bulk/run/$id', params: { id }, replace: true });
          }}
        />
      ) : error !== undefined ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows />
      )}
    </WizardFrame>
  );
}
