import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { TextLink } from '../../../shared/ui';
import type { Job } from '../documents';
import { JobActions } from '../job-actions';
import { JobFile } from '../job-file';
import { JobOutcome } from './job-outcome';
import { paramsOf, pathOf, useJobName } from './job-words';
import classes from './jobs-tray.module.css';

addBulkWords();

interface TrayPanelProps {
  readonly jobs: readonly Job[];
  /** A link leads away. */
  readonly onLeave: () => void;
}

/** What opens from the tray: each job with how far it is, or what came of it. */
export function TrayPanel({ jobs, onLeave }: TrayPanelProps) {
  const { t } = useTranslation('bulk');
  const jobName = useJobName();
  return (
    <>
      <ul className={classes['list']}>
        {jobs.map((job) => (
          <li key={job.id}>
            <div className={classes['head']}>
              <TextLink
                to={pathOf(job)}
                params={paramsOf(job)}
                fw={600}
                size="sm"
                onClick={onLeave}
              >
                {jobName(job)}
              </TextLink>
              <span className={classes['state']}>{t(`job.state.${job.state}`)}</span>
            </div>
            <div className={classes['outcome']}>
              <JobOutcome job={job} />
            </div>
            <JobFile job={job} isSmall />
            <JobActions job={job} isSmall hasCancel={false} />
          </li>
        ))}
      </ul>
      <TextLink to="/jobs" size="sm" onClick={onLeave}>
        {t('job.all')}
      </TextLink>
    </>
  );
}
