import { isOpenJob } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import type { Job } from '../documents';
import { statesOf } from '../job-counts';
import { JobProgress } from '../job-progress';
import { isAtWork } from '../use-job';
import { useStateWord } from '../rows/state-badge';
import { useJobName } from './job-words';

/** How far a job is, or what came of it, in one line. */
export function JobOutcome({ job }: { readonly job: Job }) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const jobName = useJobName();
  const stateWord = useStateWord();
  if (isAtWork(job) || job.state === 'STOPPED') {
    return <JobProgress job={job} label={jobName(job)} isShort />;
  }
  const counts = statesOf(job).map(
    ({ state, count }) => `${stateWord(job, state)} ${format.number(count)}`,
  );
  return (
    <>
      {isOpenJob(job.state) || counts.length > 0
        ? counts.join(' · ')
        : t('job.of', { position: 0, total: format.number(job.total) })}
    </>
  );
}
