import type { ProblemCounts } from './problems.js';
import { ROW_PLANS } from './row-plan.js';
import type { BulkJobId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { violation, type ViolationCode } from '../shared/violation.js';

/** What a job does to each of its rows, once its plan is applied. */
export const PLANNED_JOB_KINDS = [
  ...(['ISSUE_PROMO_CODES', 'COMPLETE_PROMO_CODES', 'CHANGE_PROMO_CODE_DATES'] as const),
  ...(['EXPIRE_PROMO_CODES', 'ROTATE_PROMO_CODES', 'IMPORT_PROMO_CODES'] as const),
  ...(['IMPORT_CREATORS', 'FOLLOW_DEAL'] as const),
] as const;
export type PlannedJobKind = (typeof PLANNED_JOB_KINDS)[number];

/** What jobs write into a file: they run at once, without a plan. */
export const EXPORT_JOB_KINDS = [
  ...(['EXPORT_PROMO_CODES', 'EXPORT_CREATORS', 'EXPORT_CORRECTIONS'] as const),
] as const;
export type ExportJobKind = (typeof EXPORT_JOB_KINDS)[number];

/** What a job does to each of its rows. */
export const BULK_JOB_KINDS = [...PLANNED_JOB_KINDS, ...EXPORT_JOB_KINDS] as const;
export type BulkJobKind = (typeof BULK_JOB_KINDS)[number];

export const BULK_JOB_STATES = [
  ...(['PLANNING', 'PLANNED', 'RUNNING', 'STOPPED'] as const),
  ...(['CANCELLED', 'COMPLETED', 'FAILED', 'LAPSED'] as const),
] as const;
export type BulkJobState = (typeof BULK_JOB_STATES)[number];

/** What came of a row. */
export const ROW_OUTCOMES = ['DONE', 'FAILED', 'SKIPPED', 'CHANGED'] as const;
export type BulkRowOutcome = (typeof ROW_OUTCOMES)[number];

/** Where a row stands: what came of it, else what is planned. */
export const BULK_JOB_ROW_STATES = [...ROW_PLANS, ...ROW_OUTCOMES] as const;
export type BulkJobRowState = (typeof BULK_JOB_ROW_STATES)[number];

/** What is done about rows that cannot be done: `REJECT_ALL` writes all rows or none. */
export const ERROR_POLICIES = ['SKIP_FAILED_ROWS', 'REJECT_ALL'] as const;
export type ErrorPolicy = (typeof ERROR_POLICIES)[number];

/** Rows of a job. */
export const JOB_ROWS_MAX = 1_000_000;
/** Rows that `REJECT_ALL` takes: they are one transaction. */
export const REJECT_ALL_MAX = 1_000;
/** Rows of one slice: then it is the turn of others. */
export const SLICE_ROWS = 1_000;
/** How long a plan may be applied. */
export const PLAN_LASTS_MS = 24 * 3_600_000;
/**
 * How long the rows of a job are kept once it has ended, or was begun and is stopped; how many stood where is kept for
 * good.
 */
export const JOB_ROWS_KEPT_MS = 90 * 24 * 3_600_000;

/** Whether a job of this kind writes a file. */
export function isExportKind(kind: BulkJobKind): kind is ExportJobKind {
  return EXPORT_JOB_KINDS.some((each) => each === kind);
}

/** Whether a job of this kind reads a file. */
export function isImportKind(kind: BulkJobKind): boolean {
  return kind === 'IMPORT_PROMO_CODES' || kind === 'IMPORT_CREATORS';
}

/**
 * Whether a plan of this kind is applied as a whole: one row in error keeps all of it from beginning, and no row is left
 * out. Codes of a deal that is changed follow, or the deal stays.
 */
export function isWholePlan(kind: BulkJobKind): boolean {
  return kind === 'FOLLOW_DEAL';
}

/** How many rows stand where; states without rows are left out. */
export type RowCounts = Readonly<Partial<Record<BulkJobRowState, number>>>;

/** Work on many rows: planned first, then applied. */
export interface BulkJob {
  readonly id: BulkJobId;
  readonly kind: BulkJobKind;
  /** As it is stored; {@link jobStateAt} tells what it is at an instant. */
  readonly state: BulkJobState;
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** Who let it run, and when. */
  readonly appliedBy: string | null;
  readonly appliedAt: Instant | null;
  /** Since when it has been planned or run, without what was before it was stopped. */
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  /** Until when the plan may be applied. */
  readonly lapsesAt: Instant | null;
  /** Goes up with each planning: a token names it. */
  readonly revision: number;
  /** Rows that are behind in this planning or run. */
  readonly position: number;
  /** Rows of this planning or run. */
  readonly total: number;
  readonly counts: RowCounts;
  /** What rows of the plan are told first; it stays as it was when the plan was applied. */
  readonly problems: ProblemCounts;
  readonly errorPolicy: ErrorPolicy | null;
  /** Why it stopped or failed by itself. */
  readonly problem: ViolationCode | null;
  readonly version: number;
}

/** What people do to a job. */
export const BULK_JOB_ACTIONS = ['APPLY', 'FIX', 'STOP', 'RESUME', 'CANCEL', 'RETRY'] as const;
export type BulkJobAction = (typeof BULK_JOB_ACTIONS)[number];

const ALLOWED: Readonly<Record<BulkJobAction, readonly BulkJobState[]>> = {
  APPLY: ['PLANNED'],
  FIX: ['PLANNED'],
  STOP: ['PLANNING', 'RUNNING'],
  RESUME: ['STOPPED'],
  CANCEL: ['PLANNING', 'PLANNED', 'RUNNING', 'STOPPED'],
  RETRY: ['COMPLETED', 'FAILED', 'CANCELLED'],
};

/** The state at an instant: a plan that nobody applied lapses by itself, and so does what nobody goes on with. */
export function jobStateAt(
  { state, lapsesAt, startedAt }: Pick<BulkJob, 'state' | 'lapsesAt' | 'startedAt'>,
  now: Instant,
): BulkJobState {
  if (state === 'STOPPED') return startedAt + JOB_ROWS_KEPT_MS <= now ? 'LAPSED' : state;
  return state === 'PLANNED' && lapsesAt !== null && lapsesAt <= now ? 'LAPSED' : state;
}

/**
 * The state after an action.
 * @returns or `JOB_TRANSITION`, naming the state
 */
export function jobAfter(
  job: Pick<BulkJob, 'state' | 'lapsesAt' | 'startedAt' | 'appliedAt' | 'counts'>,
  action: BulkJobAction,
  now: Instant,
): Result<BulkJobState> {
  const state = jobStateAt(job, now);
  const stillWaits = action === 'CANCEL' && state === 'COMPLETED' && (job.counts.WAITING ?? 0) > 0;
  if (!ALLOWED[action].includes(state) && !stillWaits) {
    return refused(violation('JOB_TRANSITION', [], { state, action }));
  }
  switch (action) {
    case 'APPLY':
      return ok('RUNNING');
    case 'FIX':
      return ok('PLANNING');
    case 'STOP':
      return ok('STOPPED');
    case 'RESUME':
      return ok(job.appliedAt === null ? 'PLANNING' : 'RUNNING');
    case 'CANCEL':
      return ok('CANCELLED');
    case 'RETRY':
      return ok(state);
  }
}

/** Whether work is being done on it, or would be if it was not stopped. */
export function isOpenJob(state: BulkJobState): boolean {
  return state === 'PLANNING' || state === 'PLANNED' || state === 'RUNNING' || state === 'STOPPED';
}

/** The token of a plan as it is now: whoever applies it says with it what they saw. */
export function planTokenOf({ id, revision }: Pick<BulkJob, 'id' | 'revision'>): string {
  return `${id}.${revision}`;
}

/** The job and the revision that a token names; null for what is no token. */
export function readPlanToken(
  token: string,
): { readonly id: string; readonly revision: number } | null {
  const [, id, revision] = /^(bj_[\w-]{22})\.([1-9]\d{0,8})$/.exec(token) ?? [];
  return id === undefined ? null : { id, revision: Number(revision) };
}

/**
 * Whole seconds until the rest is done if it goes on as until now; null where nothing tells, as after it was stopped: how
 * many rows were behind it then is not kept.
 */
export function secondsLeft(
  job: Pick<
    BulkJob,
    'state' | 'createdAt' | 'appliedAt' | 'startedAt' | 'revision' | 'position' | 'total'
  >,
  now: Instant,
): number | null {
  const { state, createdAt, appliedAt, startedAt, revision, position, total } = job;
  if (state !== 'PLANNING' && state !== 'RUNNING') return null;
  const firstAt = state === 'RUNNING' ? appliedAt : revision === 0 ? createdAt : startedAt;
  if (startedAt !== firstAt || position === 0 || now <= startedAt) return null;
  return Math.ceil(((now - startedAt) / position) * Math.max(0, total - position) * 0.001);
}

/** Counts after some rows have moved from one state to another. */
export function countsMoved(
  counts: RowCounts,
  from: BulkJobRowState,
  to: BulkJobRowState,
  rows: number,
): RowCounts {
  const moved = { ...counts, [from]: (counts[from] ?? 0) - rows };
  return countedAlso({ ...moved, [to]: (moved[to] ?? 0) + rows }, []);
}

/** Counts with some rows more, or fewer, in each state. */
export function countedAlso(
  counts: RowCounts,
  states: Iterable<BulkJobRowState>,
  by: 1 | -1 = 1,
): RowCounts {
  const sums: Partial<Record<BulkJobRowState, number>> = { ...counts };
  for (const state of states) sums[state] = (sums[state] ?? 0) + by;
  return Object.fromEntries(Object.entries(sums).filter(([, count]) => count !== 0));
}
