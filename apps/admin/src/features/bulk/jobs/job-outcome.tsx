import { isOpenJob } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import type { Job } from '../documents';
import { statesOf } from '../job-counts';
import { JobProgress } from '../job-progress';
import { isAtWork } from '../use-job';
import { useKindWord } from './job-words';

/** How far a job is, or what came of it, in one line. */
export function JobOutcome({ job }: { readonly job: Job }) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const kindWord = useKindWord();
  if (isAtWork(job) || job.state === 'STOPPED') {
    return <JobProgress job={job} label={kindWord(job.kind)} isShort />;
  }
  const counts = statesOf(job).map(
    ({ state, count }) => `${t(`state.${state}`)} ${format.number(count)}`,
  );
  return (
    <>
      {isOpenJob(job.state) || counts.length > 0
        ? counts.join(' · ')
        : t('job.of', { position: 0, total: format.number(job.total) })}
    </>
  );
}
