import { isOpenJob } from '@creator-codes/domain';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../i18n/bulk';
import { loadBulkDraft, notePlan } from '../../shared/lib/bulk-draft';
import { useAction } from '../../shared/lib/use-action';
import { useAccount } from '../../shared/lib/viewer';
import { useSentence, type UserError } from '../../shared/lib/violations';
import { Button, toastFailed } from '../../shared/ui';
import type { Job } from './documents';
import { paramsOf, pathOf } from './jobs/job-words';
import { CancelJob, RetryRows } from './mutations';

addBulkWords();

const STALE = { forget: ['bulkJobs'] } as const;

interface RetryButtonProps {
  readonly job: Job;
  readonly label: string;
  readonly isSmall?: boolean;
  readonly isMain?: boolean;
}

/** Plans the rows again of which nothing came, as a job of its own: one that is open still ends with it. */
export function RetryButton({ job, label, isSmall = false, isMain = false }: RetryButtonProps) {
  const { t } = useTranslation('bulk');
  const sentence = useSentence();
  const navigate = useNavigate();
  const { id: accountId } = useAccount();
  const [cancel, isCancelling] = useAction(CancelJob, STALE);
  const [retry, isBusy] = useAction(RetryRows, STALE);
  const hasRefused = (errors: readonly UserError[] | undefined) => {
    const [first] = errors ?? [];
    if (first === undefined) return errors === undefined;
    const hasMoved = job.kind === 'FOLLOW_DEAL' && first.code === 'PLAN_STALE';
    toastFailed(label, hasMoved ? t('job.dealMoved') : sentence(first));
    return true;
  };
  const run = async () => {
    if (isOpenJob(job.state)) {
      const ended = await cancel({ input: { bulkJobId: job.id } });
      if (hasRefused(ended?.cancelBulkJob.errors)) return;
    }
    const answer = await retry({
      input: { bulkJobId: job.id, idempotencyKey: crypto.randomUUID() },
    });
    const payload = answer?.retryBulkJobRows;
    if (hasRefused(payload?.errors)) return;
    const again = payload?.bulkJob ?? null;
    if (again === null) return;
    if (loadBulkDraft(accountId)?.plan === job.id) notePlan(accountId, again.id);
    await navigate({ to: pathOf(again), params: paramsOf(again) });
  };
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      size={isSmall ? 'compact-sm' : 'sm'}
      loading={isBusy || isCancelling}
      onClick={() => void run()}
    >
      {label}
    </Button>
  );
}
