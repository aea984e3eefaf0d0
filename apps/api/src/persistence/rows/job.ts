import {
  countsMoved,
  type BulkJobKind,
  type BulkJobState,
  type ErrorPolicy,
  type ProblemCounts,
  type RowAnswer,
  type RowCounts,
  type BulkRowOutcome,
  type RowPlan,
  type Violation,
  type ViolationCode,
} from '@creator-codes/domain';
import type { Standing } from '../../application/ports/actor.js';
import type {
  BulkJobRecord,
  JobRowOutcome,
  PlannedRow,
  RowChange,
  RowFixing,
} from '../../application/ports/bulk-jobs.js';
import { idOfBytes } from '../tables/ids.js';
import type { JobInputRow, JobOutcomeRow, JobPlanRow, JobRow } from '../tables/job.js';
import { columnList, flagOf, type Columns } from './columns.js';

const FIELDS = [
  ...(['id', 'kind', 'state', 'createdBy', 'createdAt', 'appliedBy', 'appliedAt'] as const),
  ...([
    'startedAt',
    'finishedAt',
    'lapsesAt',
    'revision',
    'position',
    'total',
    'counts',
    'problems',
  ] as const),
  ...(['errorPolicy', 'problem', 'version', 'acting', 'params', 'rowCursor', 'findsRows'] as const),
  ...(['fixing', 'standsOn', 'tellsOwners', 'retryOf', 'fileId'] as const),
  ...(['waitedDone', 'waitedChanged', 'waitedSkipped'] as const),
] as const;

export type JobColumns = Columns<JobRow, (typeof FIELDS)[number]>;

/** Of a job `t`. */
export const JOB_COLUMNS = columnList(FIELDS);

/** What rows may come to that have waited. */
const WAITED = ['DONE', 'CHANGED', 'SKIPPED'] as const;

/** The counts as whoever works on the job writes them: without what came of rows that had waited. */
export function storedCounts({ counts, waited = {} }: Pick<BulkJobRecord, 'counts' | 'waited'>) {
  return WAITED.reduce(
    (all: RowCounts, state) => countsMoved(all, state, 'WAITING', waited[state] ?? 0),
    counts,
  );
}

function withWaited(stored: RowCounts, waited: RowCounts): RowCounts {
  return WAITED.reduce(
    (all, state) => countsMoved(all, 'WAITING', state, waited[state] ?? 0),
    stored,
  );
}

export function bulkJobOf(row: JobColumns): BulkJobRecord {
  const waited = {
    ...{ DONE: row.waited_done, CHANGED: row.waited_changed, SKIPPED: row.waited_skipped },
  };
  return {
    id: idOfBytes('BulkJob', row.id),
    kind: row.kind as BulkJobKind,
    state: row.state as BulkJobState,
    createdBy: row.created_by,
    createdAt: row.created_at,
    appliedBy: row.applied_by,
    appliedAt: row.applied_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    lapsesAt: row.lapses_at,
    revision: row.revision,
    position: row.position,
    total: row.total,
    counts: withWaited(JSON.parse(row.counts) as RowCounts, waited),
    waited,
    // Of jobs that ended before these were kept there are none.
    problems: JSON.parse(row.problems ?? '{}') as ProblemCounts,
    errorPolicy: row.error_policy as ErrorPolicy | null,
    problem: row.problem as ViolationCode | null,
    version: row.version,
    acting: JSON.parse(row.acting) as Standing,
    params: JSON.parse(row.params) as unknown,
    cursor: row.row_cursor,
    findsRows: flagOf(row.finds_rows),
    retryOf: row.retry_of === null ? null : idOfBytes('BulkJob', row.retry_of),
    fixing: row.fixing === null ? null : (JSON.parse(row.fixing) as RowFixing),
    standsOn: row.stands_on,
    tellsOwners: flagOf(row.tells_owners),
    fileId: row.file_id === null ? null : idOfBytes('File', row.file_id),
  };
}

/** What of a plan no condition is put on. */
export interface StoredPlan {
  readonly text: string | null;
  readonly work: unknown;
  readonly errors: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly line?: number | null;
  readonly answers?: readonly RowAnswer[];
  readonly changes?: readonly RowChange[];
  readonly waitDays?: number | null;
}

const PLAN_FIELDS = [
  ...(['n', 'state', 'label', 'creatorId', 'promoCodeId', 'textKey', 'plan'] as const),
] as const;

/** What is planned, without what came. */
export type ViewedPlanColumns = Columns<JobPlanRow, (typeof PLAN_FIELDS)[number]>;
export type PlanColumns = ViewedPlanColumns & Columns<JobInputRow, 'input'>;

/** Of what is planned `p`. A row as it came can have a megabyte: who shows rows does not read it. */
export const VIEWED_PLAN_COLUMNS = columnList(PLAN_FIELDS, 'p');
/** Of what is planned `p` for a row `r`. */
export const PLAN_COLUMNS = `${VIEWED_PLAN_COLUMNS}, r.input`;

export function plannedRowOf(row: PlanColumns): PlannedRow {
  return { ...viewedPlanOf(row), input: JSON.parse(row.input) as unknown };
}

export function viewedPlanOf(row: ViewedPlanColumns): Omit<PlannedRow, 'input'> {
  const { text, work, errors, warnings, line, answers, changes, waitDays } = JSON.parse(
    row.plan,
  ) as StoredPlan;
  return {
    n: row.n,
    state: row.state as RowPlan,
    label: row.label,
    creatorId: row.creator_id === null ? null : idOfBytes('Creator', row.creator_id),
    promoCodeId: row.promo_code_id === null ? null : idOfBytes('PromoCode', row.promo_code_id),
    // Its bytes are only compared; whoever plans anew makes another one.
    textKey: row.text_key === null ? null : String(row.text_key),
    text,
    work,
    errors,
    warnings,
    line: line ?? null,
    answers: answers ?? [],
    changes: changes ?? [],
    waitDays: waitDays ?? null,
  };
}

export type OutcomeColumns = Columns<JobOutcomeRow, 'n' | 'state' | 'promoCodeId' | 'outcome'>;

export function rowOutcomeOf(row: OutcomeColumns): JobRowOutcome {
  const { errors } = JSON.parse(row.outcome) as Pick<JobRowOutcome, 'errors'>;
  return {
    n: row.n,
    state: row.state as BulkRowOutcome,
    promoCodeId: row.promo_code_id === null ? null : idOfBytes('PromoCode', row.promo_code_id),
    errors,
  };
}
