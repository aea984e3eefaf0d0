import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../i18n/bulk';
import { useFormat } from '../../shared/lib/format';
import type { Job } from './documents';
import { percentOf, rateOf } from './job-counts';
import classes from './job-progress.module.css';
import { isAtWork } from './use-job';

addBulkWords();

interface JobProgressProps {
  readonly job: Job;
  readonly label: string;
  /** Without rate and rest, where there is little room. */
  readonly isShort?: boolean;
}

/** How far a job has come, how fast it goes and what is left. */
export function JobProgress({ job, label, isShort = false }: JobProgressProps) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const { position, total, secondsLeft } = job;
  const percent = percentOf(job);
  const rate = isAtWork(job) && !isShort ? rateOf(job) : null;
  const left = isAtWork(job) && !isShort ? secondsLeft : null;
  const minutes = left === null ? 0 : Math.round(left / 60);
  const says = [
    t('job.of', { position: format.number(position), total: format.number(total) }),
    ...(rate === null ? [] : [t('job.rate', { rate: format.number(rate) })]),
    ...(left === null
      ? []
      : minutes > 1
        ? [t('job.leftMinutes', { count: minutes, shown: format.number(minutes) })]
        : [t('job.left', { count: left, shown: format.number(left) })]),
  ];
  return (
    <div className={classes['progress']}>
      <div
        className={classes['track']}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div className={classes['bar']} style={{ width: `${percent}%` }} />
      </div>
      <p className={classes['says']}>{says.join(' · ')}</p>
    </div>
  );
}
