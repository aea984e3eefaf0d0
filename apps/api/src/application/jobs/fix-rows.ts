import {
  CELL_TEXT_MAX,
  isImportKind,
  isWholePlan,
  jobAfter,
  layoutOf,
  ok,
  parse,
  parseCodeText,
  readPlanToken,
  refused,
  ROW_FIXES,
  ROW_PLANS,
  TARGET_MAX,
  violation,
  VIOLATION_CODES,
  waitingSchema,
  type AnyColumn,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { BulkJobRecord, RowFixing } from '../ports/bulk-jobs.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { standingOf } from './acting.js';
import type { ImportParams } from './import/import-rows.js';
import { changeBulkJob } from './change-bulk-job.js';
import type { BulkJobOutcome } from './bulk-job-outcome.js';

/** The input of `fixBulkJobRows`. */
export interface FixRowsInput extends Idempotent {
  readonly token: string;
  readonly fix: string;
  readonly rows?: readonly number[] | null | undefined;
  readonly state?: string | null | undefined;
  readonly problem?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly column?: string | null | undefined;
  readonly line?: number | null | undefined;
  readonly waitDays?: number | null | undefined;
}

/**
 * Mends rows of a plan and judges them again: those with these numbers, or all that stand so. The plan has another token
 * then.
 * @returns or `PLAN_STALE` where it was planned anew since; `JOB_TRANSITION`
 */
export const fixRows = useCase<FixRowsInput, BulkJobOutcome>(
  'fixBulkJobRows',
  async (transaction, deps, call, input) => {
    const token = readPlanToken(input.token);
    const job = token === null ? null : await transaction.bulkJob(token.id);
    if (token === null || job === null) return refused(violation('NOT_FOUND', ['token']));
    if (job.revision !== token.revision) return refused(violation('PLAN_STALE', ['token']));
    const now = deps.clock.now();
    const state = jobAfter(job, 'FIX', now);
    if (!state.ok) return state;
    // Nothing of it is left out, and nothing but the codes themselves mends it.
    if (isWholePlan(job.kind) && job.retryOf === null)
      return refused(violation('INVALID_VALUE', ['fix']));
    const fixing = readFixing(input);
    if (!fixing.ok) return fixing;
    const unknown = columnObjection(job, fixing.value);
    if (unknown !== null) return refused(unknown);
    const total = await transaction.countRowsToFix(job.id, fixing.value);
    if (total === 0) return refused(violation('NOT_FOUND', ['rows']));
    const after: BulkJobRecord = {
      ...{ ...job, state: state.value, fixing: fixing.value, position: 0, total },
      ...{ cursor: '0', startedAt: now, lapsesAt: null },
      // What mends rows is done as whoever asked for it may.
      acting: standingOf(call),
    };
    return changeBulkJob(transaction, deps, call, {
      ...{ before: job, after, action: 'fixBulkJobRows' },
      told: { state: after.state, fix: fixing.value.fix, rows: total },
    });
  },
);

/** A cell is of a file, in one of the columns that it is read by. */
function columnObjection({ kind, params }: BulkJobRecord, fixing: RowFixing): Violation | null {
  if (fixing.fix !== 'CELL') return null;
  if (!isImportKind(kind)) return violation('INVALID_VALUE', ['fix']);
  const { mapping, headers } = params as ImportParams;
  const layout = layoutOf(mapping, headers);
  const isThere = layout.ok && layout.value.places.has(fixing.column as AnyColumn);
  return isThere ? null : violation('INVALID_VALUE', ['column']);
}

function readFixing(input: FixRowsInput): Result<RowFixing> {
  const { fix, rows, state, problem, text, column, line } = input;
  const known = ROW_FIXES.find((each) => each === fix);
  const plan = ROW_PLANS.find((each) => each === state) ?? null;
  const code = VIOLATION_CODES.find((each) => each === problem) ?? null;
  const read = fix === 'TEXT' ? parseCodeText(text ?? '') : null;
  const isOfOne = fix === 'TEXT' || fix === 'CELL';
  const isLong = fix === 'CELL' && (text ?? '').length > CELL_TEXT_MAX;
  const waiting = parse(waitingSchema, { waitDays: input.waitDays });
  const violations: readonly Violation[] = [
    ...(known === undefined ? [violation('INVALID_VALUE', ['fix'])] : []),
    ...(rows?.length || plan !== null || code !== null ? [] : [violation('REQUIRED', ['rows'])]),
    ...((rows?.length ?? 0) > TARGET_MAX
      ? [violation('TOO_MANY', ['rows'], { max: TARGET_MAX, count: rows?.length ?? 0 })]
      : []),
    ...(isOfOne && rows?.length !== 1 ? [violation('INVALID_VALUE', ['rows'])] : []),
    ...(isLong ? [violation('TOO_LONG', ['text'], { max: CELL_TEXT_MAX })] : []),
    ...(waiting.ok ? [] : waiting.violations),
    ...(read?.ok === false ? read.violations.map((each) => ({ ...each, path: ['text'] })) : []),
  ];
  if (known === undefined || violations.length > 0) return { ok: false, violations };
  return ok({
    ...{ fix: known, column: column ?? null, line: line ?? null },
    text: fix === 'CELL' ? (text ?? '') : read?.ok === true ? read.value.text : null,
    waitDays: waiting.ok ? (waiting.value.waitDays ?? null) : null,
    ...{ rows: rows?.length ? [...new Set(rows)] : null, state: plan, problem: code },
  });
}
