import { isImportKind, isOpenJob } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { loadBulkDraft } from '../../../shared/lib/bulk-draft';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import { useSentence } from '../../../shared/lib/violations';
import { Button, ButtonLink, Text } from '../../../shared/ui';
import type { Job } from '../documents';
import { canPlanRowsAgain } from '../job-counts';
import { patternOf } from '../pattern/pattern-values';
import { usePlan } from '../pattern/use-plan';
import { RetryButton } from '../retry-button';
import { useTargetCount } from '../pattern/use-target-count';

interface PlanAgainProps {
  readonly job: Job;
  readonly isSmall?: boolean;
}

/**
 * What helps a plan that cannot be applied: one that was cancelled has its rows planned again as they were mended, one
 * that is out of date is planned with the answers that led to it. Where there are none, from the first step.
 */
export function PlanAgain({ job, isSmall = false }: PlanAgainProps) {
  const { t } = useTranslation('bulk');
  const sentence = useSentence();
  const { timeZone } = useAccount();
  const may = useMay();
  const [answers] = useState(() => loadBulkDraft(job.id));
  const target = answers?.target ?? null;
  const { countNow } = useTargetCount(null);
  const [plan, isBusy] = usePlan();
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const [wrong, setWrong] = useState<string | null>(null);
  const size = isSmall ? 'compact-sm' : 'sm';
  const hasAnswers = target !== null && job.state !== 'CANCELLED';
  if (!hasAnswers && canPlanRowsAgain(job) && may('retryBulkJobRows')) {
    return <RetryButton job={job} label={t('check.again')} isSmall={isSmall} isMain />;
  }
  if (isImportKind(job.kind)) {
    return job.file === null ? (
      <ButtonLink size={size} to="/imports/new/$step/{-$id}" params={{ step: 'file' }}>
        {t('check.anew')}
      </ButtonLink>
    ) : (
      <ButtonLink
        size={size}
        to="/imports/new/$step/{-$id}"
        params={{ step: 'columns', id: job.file.id }}
      >
        {t('check.again')}
      </ButtonLink>
    );
  }
  if (job.kind === 'FOLLOW_DEAL') {
    return (
      <ButtonLink size={size} to="/settings/deals">
        {t('check.anew')}
      </ButtonLink>
    );
  }
  if (job.kind !== 'ISSUE_PROMO_CODES') {
    return (
      <ButtonLink size={size} to="/codes">
        {t('check.anew')}
      </ButtonLink>
    );
  }
  if (target === null) {
    return (
      <ButtonLink size={size} to="/codes/new/bulk/creators">
        {t('check.anew')}
      </ButtonLink>
    );
  }
  const again = async () => {
    setWrong(null);
    const values = patternOf(answers?.pattern ?? null, timeZone);
    const count = await countNow(target);
    const { wrong: all, go } = await plan({
      ...{ target, values, count, idempotencyKey, isHere: true },
      replaces: isOpenJob(job.state) && job.isMine ? [job.id] : [],
    });
    await go?.();
    const [first] = all;
    if (first === undefined) return;
    renewKey();
    setWrong(sentence(first));
  };
  return (
    <>
      <Button size={size} loading={isBusy} onClick={() => void again()}>
        {t('check.again')}
      </Button>
      {wrong !== null && (
        <>
          <ButtonLink to="/codes/new/bulk/pattern" variant="default">
            {t('check.anew')}
          </ButtonLink>
          <Text size="sm" role="alert">
            {wrong}
          </Text>
        </>
      )}
    </>
  );
}
