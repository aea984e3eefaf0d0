import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../i18n/bulk';
import { useMay } from '../../shared/access/may';
import { useAction } from '../../shared/lib/use-action';
import { useSentence, type UserError } from '../../shared/lib/violations';
import { Button, ConfirmDialog, Group, toastFailed } from '../../shared/ui';
import { PlanAgain } from './check/plan-again';
import type { Job } from './documents';
import { countIn } from './job-counts';
import { CancelJob, ResumeJob, StopJob } from './mutations';
import { RetryButton } from './retry-button';
import { isAtWork } from './use-job';

addBulkWords();

const STALE = { forget: ['bulkJobs'] } as const;

interface JobActionsProps {
  readonly job: Job;
  readonly isSmall?: boolean;
  /** Whether it can be ended for good here, which opens a dialog. */
  readonly hasCancel?: boolean;
}

/** What can be done to a job as a whole: stop it, go on with it, end it for good. */
export function JobActions({ job, isSmall = false, hasCancel = true }: JobActionsProps) {
  const { t } = useTranslation('bulk');
  const sentence = useSentence();
  const [stop, isStopping] = useAction(StopJob, STALE);
  const [resume, isResuming] = useAction(ResumeJob, STALE);
  const [cancel, isCancelling] = useAction(CancelJob, STALE);
  const [isAsking, setAsking] = useState(false);
  const [wasStale, setStale] = useState(false);
  const may = useMay();
  const input = { input: { bulkJobId: job.id } };
  const size = isSmall ? 'compact-sm' : 'sm';
  const tell = (errors: readonly UserError[] | undefined) => {
    const [first] = errors ?? [];
    if (first !== undefined) toastFailed(t('job.one'), sentence(first));
  };
  const isStopped = job.state === 'STOPPED';
  const isStale = isStopped && (wasStale || job.problem === 'PLAN_STALE');
  const stillWaits = job.state === 'COMPLETED' && countIn(job, 'WAITING') > 0;
  const canEnd = isAtWork(job) || isStopped || stillWaits || job.state === 'PLANNED';
  const body = stillWaits
    ? 'job.cancelWaitsBody'
    : job.appliedAt === null
      ? 'job.cancelPlan'
      : 'job.cancelBody';
  if (!job.mayChange || !canEnd) return null;
  return (
    <Group gap="xs">
      {isAtWork(job) && (
        <Button
          variant="default"
          size={size}
          loading={isStopping}
          onClick={() =>
            void stop(input).then((answer) => {
              tell(answer?.stopBulkJob.errors);
            })
          }
        >
          {t('job.stop')}
        </Button>
      )}
      {isStale && job.appliedAt === null && <PlanAgain job={job} isSmall={isSmall} />}
      {isStale && job.appliedAt !== null && may('retryBulkJobRows') && (
        <RetryButton job={job} label={t('job.planRest')} isSmall={isSmall} isMain />
      )}
      {isStopped && !isStale && (
        <Button
          size={size}
          loading={isResuming}
          onClick={() =>
            void resume(input).then((answer) => {
              const errors = answer?.resumeBulkJob.errors;
              tell(errors);
              setStale(errors?.some(({ code }) => code === 'PLAN_STALE') === true);
            })
          }
        >
          {t('job.resume')}
        </Button>
      )}
      {hasCancel && (
        <Button
          variant="default"
          size={size}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t(stillWaits ? 'job.cancelWaits' : 'job.cancel')}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          opened
          title={t(stillWaits ? 'job.cancelWaitsTitle' : 'job.cancelTitle')}
          confirm={t(stillWaits ? 'job.cancelWaitsConfirm' : 'job.cancelConfirm')}
          cancel={t(stillWaits ? 'job.keepWaits' : 'job.keep')}
          tone="danger"
          isBusy={isCancelling}
          onClose={() => {
            setAsking(false);
          }}
          onConfirm={() => {
            void cancel(input).then((answer) => {
              tell(answer?.cancelBulkJob.errors);
              setAsking(false);
            });
          }}
        >
          <p>{t(body)}</p>
        </ConfirmDialog>
      )}
    </Group>
  );
}
