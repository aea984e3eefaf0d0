import {
  ok,
  openJobsViolation,
  refused,
  type BulkJobId,
  type BulkJobKind,
  type FileId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { BulkJobRecord } from '../ports/bulk-jobs.js';
import type { AuditAction, Dependencies, Transaction } from '../ports/unit-of-work.js';
import { auditEvent, created } from '../spine/audit.js';
import { standingOf } from './acting.js';
import { replacePlans, type Replacing } from './replace-plans.js';

interface Asked extends Replacing {
  readonly kind: BulkJobKind;
  /** The mutation's name, for the audit log. */
  readonly action: AuditAction;
  readonly params: unknown;
  /** As they come; none where the job finds them. */
  readonly rows: readonly unknown[];
  readonly total: number;
  readonly findsRows: boolean;
  readonly tellsOwners: boolean;
  readonly retryOf?: BulkJobId;
  /** The file that it reads. */
  readonly reads?: FileId;
  /** The file that it writes, at once and without a plan. */
  readonly writes?: FileId;
}

/**
 * Begins a job, which is planned from now on, or run where it writes a file.
 * @returns or `TOO_MANY` while so many are open; what {@link replacePlans} objects to
 */
export async function newJob(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  asked: Asked,
): Promise<Result<{ readonly bulkJobId: BulkJobId }>> {
  const { kind, action, params, rows, total, findsRows, tellsOwners, retryOf, reads, writes } =
    asked;
  const left = await replacePlans(transaction, deps, call, kind, asked);
  if (left !== null) return refused(...left);
  const now = deps.clock.now();
  const { ownerId } = call;
  const open = await transaction.openJobs(ownerId, now);
  const objection = openJobsViolation(open, { kind, total }, ownerId !== null);
  if (objection !== null) return refused(objection);
  const runsAtOnce = writes !== undefined;
  const job: BulkJobRecord = {
    ...{ id: deps.ids.next('BulkJob'), kind, state: runsAtOnce ? 'RUNNING' : 'PLANNING' },
    ...{ createdBy: call.actor.name, createdAt: now, startedAt: now },
    ...{ appliedBy: runsAtOnce ? call.actor.name : null, appliedAt: runsAtOnce ? now : null },
    ...{ finishedAt: null, lapsesAt: null, fileId: writes ?? reads ?? null },
    ...{
      revision: 0,
      position: 0,
      total,
      counts: {},
      problems: {},
      errorPolicy: null,
      problem: null,
    },
    ...{ version: 1, acting: standingOf(call), params, cursor: null, findsRows },
    ...{ fixing: null, standsOn: null, tellsOwners, retryOf: retryOf ?? null },
  };
  await transaction.insertBulkJob(job);
  await transaction.insertJobRows(
    job.id,
    rows.map((input, place) => ({ n: place + 1, input })),
  );
  await transaction.appendAudit(
    auditEvent(deps, call, {
      ...{ action, subjectType: 'BulkJob', subjectId: job.id, subjectLabel: kind },
      changes: created({ kind, state: job.state, rows: total }),
    }),
  );
  return ok({ bulkJobId: job.id });
}
