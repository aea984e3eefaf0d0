import { isExportKind, isImportKind, isOpenJob, isWholePlan } from '@creator-codes/domain';
import type { Job, RowState } from './documents';

/** How many rows stand in some states. */
export function countIn({ counts }: Pick<Job, 'counts'>, ...states: readonly RowState[]): number {
  return counts
    .filter(({ state }) => states.includes(state))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Whether one row in error keeps all of a plan from beginning; what is tried again leaves such rows out. */
export function isAppliedWhole({ kind, retryOf }: Pick<Job, 'kind' | 'retryOf'>): boolean {
  return isWholePlan(kind) && retryOf === null;
}

/** Rows that a plan would write. */
export const WRITES = ['READY', 'OTHER_TEXT', 'UPDATE'] as const;
/** Rows of which nothing came, and which can be planned again. */
export const NOT_DONE = ['FAILED', 'CHANGED', 'ERROR'] as const;

/** Which list has what a job of this kind has written; null for those that write files. */
export function listOf({ kind }: Pick<Job, 'kind'>): 'codes' | 'creators' | null {
  if (isExportKind(kind)) return null;
  return kind === 'IMPORT_CREATORS' ? 'creators' : 'codes';
}

/** Whether a job of this kind gives codes texts: those that it makes, or that are to be read anew. */
export function hasTexts(kind: Job['kind']): boolean {
  return (
    kind === 'ISSUE_PROMO_CODES' || kind === 'ROTATE_PROMO_CODES' || kind === 'IMPORT_PROMO_CODES'
  );
}

/** Where a job that was applied stands, as its heading tells it: one that came to its end has that behind it. */
export function runStateOf({ state, position, total }: Pick<Job, 'state' | 'position' | 'total'>) {
  if (state === 'PLANNING' || state === 'PLANNED') return 'RUNNING';
  // What waits can be cancelled after all else is done.
  return state === 'CANCELLED' && position >= total ? 'COMPLETED' : state;
}

/** Whether rows in this state would have been written, and are not: the job is over. */
export function isNotDone(
  { state: jobState }: Pick<Job, 'state'>,
  state: RowState,
): state is (typeof WRITES)[number] {
  return !isOpenJob(jobState) && WRITES.some((each) => each === state);
}

/**
 * Whether the rows of a plan that nobody applied can be planned again as they were mended. What a file is read by stands
 * in its plan: one that is out of date is made anew from the file.
 */
export function canPlanRowsAgain(
  job: Pick<Job, 'kind' | 'state' | 'counts' | 'position' | 'total'>,
): boolean {
  const { kind, state, position, total } = job;
  // A deal that is not changed yet is changed where it stands.
  if (kind === 'FOLLOW_DEAL' || state === 'LAPSED') return false;
  if (isImportKind(kind) && state !== 'CANCELLED') return false;
  return position < total || countIn(job, ...NOT_DONE, ...WRITES, 'WAITING') > 0;
}

/** The order in which states are told: what needs somebody first. */
export const STATE_ORDER: readonly RowState[] = [
  ...(['ERROR', 'FAILED', 'CHANGED', 'DONE', 'READY', 'UPDATE', 'OTHER_TEXT'] as const),
  ...(['WAITING', 'SAME', 'SKIPPED'] as const),
];

/** The states that a job has rows in, in their order. */
export function statesOf({ counts }: Pick<Job, 'counts'>): Job['counts'] {
  return counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state));
}

/** Rows a second until now; null where nothing tells. */
export function rateOf({
  position,
  total,
  secondsLeft,
}: Pick<Job, 'position' | 'total' | 'secondsLeft'>): number | null {
  if (secondsLeft === null || secondsLeft < 1) return null;
  return Math.round((total - position) / secondsLeft);
}

/** Whole percents behind it, 0 to 100. */
export function percentOf({ position, total }: Pick<Job, 'position' | 'total'>): number {
  if (total <= 0) return 0;
  return Math.min(100, Math.floor((position / total) * 100));
}
