import { isImportKind } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadBulkDraft } from '../../../shared/lib/bulk-draft';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import { useSentence } from '../../../shared/lib/violations';
import { Button, ButtonLink, Text } from '../../../shared/ui';
import type { Job } from '../documents';
import { patternOf } from '../pattern/pattern-values';
import { usePlan } from '../pattern/use-plan';
import { useTargetCount } from '../pattern/use-target-count';

/** Plans again with the answers that led to a plan; where this browser has none, from the first step. */
export function PlanAgain({ job }: { readonly job: Job }) {
  const { t } = useTranslation('bulk');
  const sentence = useSentence();
  const { timeZone } = useAccount();
  const [answers] = useState(() => loadBulkDraft(job.id));
  const target = answers?.target ?? null;
  const { countNow } = useTargetCount(null);
  const [plan, isBusy] = usePlan();
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const [wrong, setWrong] = useState<string | null>(null);
  if (isImportKind(job.kind)) {
    return job.file === null ? (
      <ButtonLink to="/imports/new/$step/{-$id}" params={{ step: 'file' }}>
        {t('check.anew')}
      </ButtonLink>
    ) : (
      <ButtonLink to="/imports/new/$step/{-$id}" params={{ step: 'columns', id: job.file.id }}>
        {t('check.again')}
      </ButtonLink>
    );
  }
  if (job.kind === 'FOLLOW_DEAL') {
    return <ButtonLink to="/settings/deals">{t('check.anew')}</ButtonLink>;
  }
  if (job.kind !== 'ISSUE_PROMO_CODES') {
    return <ButtonLink to="/codes">{t('check.anew')}</ButtonLink>;
  }
  if (target === null) {
    return <ButtonLink to="/codes/new/bulk/creators">{t('check.anew')}</ButtonLink>;
  }
  const again = async () => {
    setWrong(null);
    const values = patternOf(answers?.pattern ?? null, timeZone);
    const count = await countNow(target);
    const [first] = await plan({ target, values, count, idempotencyKey, replaces: true });
    if (first === undefined) return;
    renewKey();
    setWrong(sentence(first));
  };
  return (
    <>
      <Button loading={isBusy} onClick={() => void again()}>
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
