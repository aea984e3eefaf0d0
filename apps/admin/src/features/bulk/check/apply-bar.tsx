import { REJECT_ALL_MAX, type ErrorPolicy } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import type { UserError } from '../../../shared/lib/violations';
import { Button, Radio, Stack } from '../../../shared/ui';
import type { Job } from '../documents';
import { countIn, isAppliedWhole, WRITES } from '../job-counts';
import { ApplyCreators, ApplyImport, ApplyPlan } from '../mutations';
import classes from './check-view.module.css';

interface ApplyBarProps {
  readonly job: Job;
  readonly onApplied: () => void;
  readonly onRefused: (errors: readonly UserError[]) => void;
}

/** What is done about rows in error, and the one button that begins. */
export function ApplyBar({ job, onApplied, onRefused }: ApplyBarProps) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const [chosen, setChosen] = useState<ErrorPolicy>('SKIP_FAILED_ROWS');
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const [applyPlan, isPlanBusy] = useAction(ApplyPlan, { forget: ['bulkJobs'] });
  const [applyImport, isImportBusy] = useAction(ApplyImport, { forget: ['bulkJobs'] });
  const [applyCreators, areCreatorsBusy] = useAction(ApplyCreators, {
    forget: ['bulkJobs', 'creators'],
  });
  const isBusy = isPlanBusy || isImportBusy || areCreatorsBusy;
  const errors = countIn(job, 'ERROR');
  const writes = countIn(job, ...WRITES);
  const waiting = countIn(job, 'WAITING');
  const mayBeWhole = job.total <= REJECT_ALL_MAX && errors === 0;
  const isWhole = isAppliedWhole(job);
  const errorPolicy = mayBeWhole && !isWhole ? chosen : 'SKIP_FAILED_ROWS';
  const begin = async () => {
    const { token } = job;
    if (token === null) return;
    const input = { token, errorPolicy, idempotencyKey };
    const payload =
      job.kind === 'IMPORT_PROMO_CODES'
        ? (await applyImport({ input }))?.applyPromoCodeImport
        : job.kind === 'IMPORT_CREATORS'
          ? (await applyCreators({ input }))?.applyCreatorImport
          : (await applyPlan({ input }))?.applyPromoCodePlan;
    if (payload === undefined) return;
    if (payload.errors.length === 0) {
      onApplied();
      return;
    }
    renewKey();
    onRefused(payload.errors);
  };
  const words = { count: writes, shown: format.number(writes) };
  if (isWhole) {
    return errors > 0 ? (
      <p className={classes['dim']}>{t('check.dealErrors')}</p>
    ) : (
      <div className={classes['apply']}>
        <span />
        <Button loading={isBusy || job.token === null} onClick={() => void begin()}>
          {t('check.applyDeal', words)}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes['apply']}>
      {writes + waiting === 0 ? (
        <p className={classes['dim']}>{t('check.nothing')}</p>
      ) : job.total > REJECT_ALL_MAX ? (
        <span />
      ) : (
        <Stack gap={8} role="radiogroup" aria-label={t('check.errorsHow')}>
          <Radio
            name="errors"
            label={t('check.skip')}
            checked={errorPolicy === 'SKIP_FAILED_ROWS'}
            onChange={() => {
              setChosen('SKIP_FAILED_ROWS');
            }}
          />
          <Radio
            name="errors"
            label={t('check.whole')}
            description={t(mayBeWhole ? 'check.wholeHelp' : 'check.wholeErrors')}
            disabled={!mayBeWhole}
            checked={errorPolicy === 'REJECT_ALL'}
            onChange={() => {
              setChosen('REJECT_ALL');
            }}
          />
        </Stack>
      )}
      {writes + waiting > 0 && (
        <Button loading={isBusy || job.token === null} onClick={() => void begin()}>
          {writes === 0
            ? t('check.wait', { count: waiting, shown: format.number(waiting) })
            : t(job.kind === 'ISSUE_PROMO_CODES' ? 'check.apply' : 'check.applyRows', words)}
        </Button>
      )}
    </div>
  );
}
