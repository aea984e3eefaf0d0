import {
  countsMoved,
  isExportKind,
  isOwnJob,
  jobAfter,
  mayChangeJob,
  ok,
  refused,
  violation,
  type BulkJobAction,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call, Standing } from '../ports/actor.js';
import type { BulkJobRecord } from '../ports/bulk-jobs.js';
import {
  Conflict,
  type AuditAction,
  type Dependencies,
  type Transaction,
} from '../ports/unit-of-work.js';
import { auditEvent, changed, type Told } from '../spine/audit.js';
import { standingOf } from './acting.js';
import { asSeen } from '../spine/change.js';
import { WAITING_AT_ONCE } from '../ports/waiting-rows.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { BulkKinds } from './bulk-kind.js';
import type { BulkJobOutcome } from './bulk-job-outcome.js';
import { isStale } from './plan-slice.js';

/** The input of what is done to a job as a whole. */
export interface BulkJobInput extends Idempotent {
  readonly bulkJobId: string;
}

/**
 * A person's change of a job: whoever is at work on it writes nothing more of it.
 * @throws Conflict if it has gone on meanwhile: the unit of work runs again
 */
export async function changeBulkJob(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  {
    before,
    after,
    action,
    told = { state: after.state },
  }: {
    readonly before: BulkJobRecord;
    readonly after: BulkJobRecord;
    readonly action: AuditAction;
    readonly told?: Told;
  },
): Promise<Result<BulkJobOutcome>> {
  if (!(await transaction.updateBulkJob(after, before.version))) throw new Conflict();
  await transaction.appendAudit(
    auditEvent(deps, call, {
      ...{ action, subjectType: 'BulkJob', subjectId: after.id, subjectLabel: after.kind },
      subjectVersion: before.version + 1,
      changes: changed({ state: before.state }, told),
    }),
  );
  return ok({ bulkJobId: after.id });
}

/** Whoever lets a job go on lets it act as they may; a file is for whoever asked for it, and has what they may see. */
function resumedAs({ kind, acting }: BulkJobRecord, call: Call): Standing {
  return isExportKind(kind) ? acting : standingOf(call);
}

/** Whether a caller may stop, resume and cancel a job. */
export function mayChange(
  { kind, acting }: Pick<BulkJobRecord, 'kind' | 'acting'>,
  caller: Standing,
): boolean {
  return mayChangeJob({ kind, askedBy: personOf(acting) }, { ...caller, ...personOf(caller) });
}

/** Whether a caller is who asked for a job, or has mended rows of it or gone on with it since. */
export function isOwn({ acting }: Pick<BulkJobRecord, 'acting'>, caller: Standing): boolean {
  return isOwnJob({ askedBy: personOf(acting) }, { ...caller, ...personOf(caller) });
}

function personOf({ actor, ownerId }: Standing) {
  return { actorId: actor.id, ownerId };
}

/** Why an action cannot be done to a job, beside the job's own state. */
type Objection = (transaction: Transaction, job: BulkJobRecord) => Promise<Violation | null>;

function transition(action: BulkJobAction, name: AuditAction, objection?: Objection) {
  return useCase<BulkJobInput, BulkJobOutcome>(name, async (transaction, deps, call, input) => {
    const seen = asSeen(await transaction.bulkJob(input.bulkJobId), 'bulkJobId');
    if (!seen.ok) return seen;
    const before = seen.value;
    if (!mayChange(before, call)) {
      // A partner does not hear whether there is such a job.
      const isStaff = call.ownerId === null;
      return refused(isStaff ? violation('MANAGERS_ONLY') : violation('NOT_FOUND', ['bulkJobId']));
    }
    const now = deps.clock.now();
    const state = jobAfter(before, action, now);
    if (!state.ok) return state;
    const why = (await objection?.(transaction, before)) ?? null;
    if (why !== null) return refused(why);
    const isOver = state.value === 'CANCELLED';
    const dropped = isOver ? await transaction.dropWaitingRows(before.id, WAITING_AT_ONCE) : 0;
    // The others soon after it: nobody waits for a hundred thousand.
    if (dropped === WAITING_AT_ONCE) await transaction.updateWaitingAsked(before.id);
    const after: BulkJobRecord = {
      ...{ ...before, state: state.value, problem: null },
      counts: countsMoved(before.counts, 'WAITING', 'SKIPPED', dropped),
      ...(action === 'RESUME' ? { startedAt: now, acting: resumedAs(before, call) } : {}),
      ...(isOver ? { finishedAt: now } : {}),
    };
    return changeBulkJob(transaction, deps, call, { before, after, action: name });
  });
}

/** Stops a job where it is; it can be resumed. */
export const stopBulkJob = transition('STOP', 'stopBulkJob');
/**
 * Goes on with a job that was stopped, or that stopped by itself.
 * @returns or `PLAN_STALE` where what its plan stands on has changed: its rest is planned again once it is cancelled
 */
export function resumeBulkJob(kinds: BulkKinds) {
  return transition('RESUME', 'resumeBulkJob', async (facts, job) => {
    if (isExportKind(job.kind)) return null;
    const isOther = await isStale(kinds[job.kind], facts, job);
    return isOther ? violation('PLAN_STALE', ['bulkJobId']) : null;
  });
}
/** Ends a job for good; what is done stays. */
export const cancelBulkJob = transition('CANCEL', 'cancelBulkJob');
