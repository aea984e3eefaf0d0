import { useTranslation } from 'react-i18next';
import type { Job, RowState } from '../documents';
import { isNotDone } from '../job-counts';
import classes from './job-rows.module.css';

const TONE_OF: Readonly<Record<RowState, 'green' | 'blue' | 'yellow' | 'red' | 'grey'>> = {
  ...({ READY: 'green', UPDATE: 'blue', OTHER_TEXT: 'blue', SAME: 'grey' } as const),
  ...({ WAITING: 'yellow', ERROR: 'red', DONE: 'green', FAILED: 'red' } as const),
  ...({ SKIPPED: 'grey', CHANGED: 'yellow' } as const),
};

/** How a state of rows of a job looks: what was planned is not done once the job is over. */
export function toneOf(job: Pick<Job, 'state'>, state: RowState) {
  return isNotDone(job, state) ? 'grey' : TONE_OF[state];
}

/** How a state of rows of a job is called. */
export function useStateWord(): (job: Pick<Job, 'state'>, state: RowState) => string {
  const { t } = useTranslation('bulk');
  return (job, state) => (isNotDone(job, state) ? t(`notDone.${state}`) : t(`state.${state}`));
}

interface StateBadgeProps {
  readonly state: RowState;
  readonly jobState: Job['state'];
}

/** Where a row stands, as dot and word. */
export function StateBadge({ state, jobState }: StateBadgeProps) {
  const stateWord = useStateWord();
  const job = { state: jobState };
  return (
    <span className={classes['badge']} data-tone={toneOf(job, state)}>
      {stateWord(job, state)}
    </span>
  );
}
