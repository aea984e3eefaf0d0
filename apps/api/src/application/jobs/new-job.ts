import type { BulkJobId, BulkJobKind } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { BulkJobRecord } from '../ports/bulk-jobs.js';
import type { AuditAction, Dependencies, Transaction } from '../ports/unit-of-work.js';
import { auditEvent, created } from '../spine/audit.js';
import { standingOf } from './acting.js';

interface Asked {
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
}

/** A new job, which is planned from now on. */
export async function newJob(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { kind, action, params, rows, total, findsRows, tellsOwners, retryOf }: Asked,
): Promise<BulkJobRecord> {
  const now = deps.clock.now();
  const job: BulkJobRecord = {
    ...{ id: deps.ids.next('BulkJob'), kind, state: 'PLANNING' },
    ...{ createdBy: call.actor.name, createdAt: now, startedAt: now },
    ...{ appliedBy: null, appliedAt: null, finishedAt: null, lapsesAt: null },
    ...{ revision: 0, position: 0, total, counts: {}, errorPolicy: null, problem: null },
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
      changes: created({ kind, rows: total }),
    }),
  );
  return job;
}
