import type {
  AccountId,
  BulkJobId,
  BulkRowOutcome,
  Instant,
  PromoCode,
  PromoCodeId,
} from '@creator-codes/domain';
import type { BulkJobRecord } from '../../src/application/ports/bulk-jobs.js';
import type { Session } from '../../src/persistence/engine/database.js';
import { transactionOf } from '../../src/persistence/repositories/transaction.js';
import { randomFrom, seedIds } from '../../src/seed/random.js';
import { WRITTEN_AT } from './world-times.js';

/** What came of a row of a job. */
export type Wrote = readonly [id: PromoCodeId | null, state: BulkRowOutcome];

/** A job, and what came of its rows. */
export interface KnownJob {
  readonly id: BulkJobId;
  readonly wrote: readonly Wrote[];
}

/**
 * Jobs over some of these codes, by a chance of their own; some codes are in several rows, and of some rows nothing came.
 */
export function jobsOver(
  codes: readonly { readonly code: Pick<PromoCode, 'id'> }[],
  seed: number,
  since: Instant,
): readonly KnownJob[] {
  const luck = randomFrom(seed + 3_000);
  const ids = seedIds(luck);
  return [0.05, 0.5].map((share) => {
    const some = codes.filter(() => luck() < share).map(({ code }) => code.id);
    const wrote = some.flatMap((id): Wrote[] => [
      [id, luck() < 0.8 ? 'DONE' : 'CHANGED'],
      ...(luck() < 0.2 ? [[id, 'DONE'] as const] : []),
    ]);
    return { id: ids('BulkJob', since), wrote: [...wrote, [null, 'FAILED']] };
  });
}

/** Writes a job that has ended, with what came of its rows. */
export async function writeJob(
  session: Session,
  accountId: AccountId,
  id: BulkJobId,
  rows: readonly Wrote[],
): Promise<void> {
  const write = transactionOf(session, accountId, { now: () => WRITTEN_AT });
  const actor = { kind: 'PERSON', id: null, name: 'Test', address: null } as const;
  const job: BulkJobRecord = {
    ...{ id, kind: 'EXPIRE_PROMO_CODES', state: 'COMPLETED', createdBy: 'Test' },
    ...{ createdAt: WRITTEN_AT, startedAt: WRITTEN_AT, appliedAt: WRITTEN_AT, appliedBy: 'Test' },
    ...{ finishedAt: WRITTEN_AT, lapsesAt: null, revision: 1, position: 0, total: rows.length },
    ...{
      counts: {},
      problems: {},
      errorPolicy: null,
      problem: null,
      version: 1,
      params: {},
      cursor: null,
    },
    acting: { actor, capacity: 'MANAGER', ownerId: null },
    ...{ findsRows: false, retryOf: null, fixing: null, standsOn: null, tellsOwners: false },
    fileId: null,
  };
  await write.insertBulkJob(job);
  await write.insertJobRows(
    id,
    rows.map((_, at) => ({ n: at + 1, input: {} })),
  );
  await write.insertRowOutcomes(
    id,
    1,
    rows.map(([promoCodeId, state], at) => ({ n: at + 1, state, promoCodeId, errors: [] })),
  );
}
