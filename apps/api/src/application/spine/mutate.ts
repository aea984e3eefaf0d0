import { createHash } from 'node:crypto';
import {
  idempotencyKeySchema,
  parse,
  refused,
  violation,
  type AccountId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call, Standing } from '../ports/actor.js';
import {
  CommitUnknown,
  KeyTaken,
  type AuditAction,
  type Dependencies,
  type Facts,
  type Transaction,
  type UniqueKey,
} from '../ports/unit-of-work.js';
import { refusedOnOverlap } from './overlapping.js';

/** What every mutation may carry. */
export interface Idempotent {
  readonly idempotencyKey?: string | null | undefined;
}

interface Mutation<Outcome> {
  readonly name: AuditAction;
  readonly input: object;
  /** The use case's work; what it answers is remembered under the caller's idempotency key. */
  readonly work: (transaction: Transaction) => Promise<Result<Outcome>>;
  /** What a unique key's refusal means; empty when what stood in the way is gone and the work may run again. */
  readonly explain?: (key: UniqueKey, facts: Facts) => Promise<readonly Violation[]>;
  /** Whether an answer has changed anything and is remembered under the key; each is unless this says otherwise. */
  readonly isRemembered?: (outcome: Outcome) => boolean;
}

const MAX_TRIES = 5;

/**
 * Runs one mutation as one transaction. A call that changed something is remembered in the same transaction, so
 * that its repetition answers the same; a refused call leaves no trace.
 */
export async function mutate<Outcome>(
  deps: Dependencies,
  call: Pick<Call, 'accountId' | 'actor'> & Partial<Standing>,
  mutation: Mutation<Outcome>,
): Promise<Result<Outcome>> {
  const key = parse(idempotencyKeySchema, mutation.input);
  if (!key.ok) return key;
  const recordKey = keyOf(call, key.value.idempotencyKey);
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Met where it was written: what was judged before may not have known all of it.
      return await refusedOnOverlap(() =>
        deps.unitOfWork.run(
          call.accountId,
          (transaction) => once(deps, transaction, mutation, recordKey),
          standingOf(call),
        ),
      );
    } catch (error) {
      if (attempt === MAX_TRIES) throw error;
      // Done or not done: the key's record, written in the same transaction, tells the next run which.
      if (error instanceof CommitUnknown && recordKey !== null) continue;
      if (!(error instanceof KeyTaken)) throw error;
      // Who stood in the way may be this same call, on another connection or before a commit whose outcome was
      // unknown: then the next run finds its answer.
      if (recordKey !== null && (await isRemembered(deps, call.accountId, recordKey))) continue;
      const violations = await explain(deps, call.accountId, mutation, error.key);
      if (violations.length > 0) return { ok: false, violations };
    }
  }
}

/** Null for whoever makes their first account: they stand nowhere yet. */
function standingOf({ actor, capacity, ownerId }: Partial<Standing>): Standing | undefined {
  return actor === undefined || capacity === undefined || ownerId === undefined
    ? undefined
    : { actor, capacity, ownerId };
}

/**
 * People and programs choose keys without knowing of each other's, so each has keys of their own, and others for
 * whom they stand in for.
 */
function keyOf(
  { actor, ownerId }: Pick<Call, 'actor'> & Partial<Standing>,
  key: string | null,
): string | null {
  return key === null ? null : `${actor.kind} ${actor.id ?? '-'} ${ownerId ?? '-'} ${key}`;
}

async function once<Outcome>(
  deps: Dependencies,
  transaction: Transaction,
  mutation: Mutation<Outcome>,
  key: string | null,
): Promise<Result<Outcome>> {
  if (key === null) return mutation.work(transaction);
  const fingerprint = fingerprintOf(mutation.name, mutation.input);
  const earlier = await remembered<Outcome>(transaction, key, fingerprint);
  if (earlier !== null) return earlier;
  const outcome = await mutation.work(transaction);
  if (!outcome.ok) {
    // Refused perhaps because the same call has just won elsewhere: then its answer is ours.
    if ((await transaction.idempotencyRecord(key)) !== null) throw new KeyTaken('IDEMPOTENCY_KEY');
    return outcome;
  }
  if (mutation.isRemembered?.(outcome.value) === false) return outcome;
  await transaction.insertIdempotencyRecord({
    key,
    fingerprint,
    outcome: JSON.stringify(outcome.value),
    at: deps.clock.now(),
  });
  return outcome;
}

async function remembered<Outcome>(
  transaction: Transaction,
  key: string,
  fingerprint: string,
): Promise<Result<Outcome> | null> {
  const record = await transaction.idempotencyRecord(key);
  if (record === null) return null;
  return record.fingerprint === fingerprint
    ? { ok: true, value: JSON.parse(record.outcome) as Outcome }
    : refused(violation('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey']));
}

function isRemembered(
  { unitOfWork }: Dependencies,
  accountId: AccountId,
  key: string,
): Promise<boolean> {
  return unitOfWork.read(accountId, async (facts) => (await facts.idempotencyRecord(key)) !== null);
}

async function explain<Outcome>(
  deps: Dependencies,
  accountId: AccountId,
  mutation: Mutation<Outcome>,
  key: UniqueKey,
): Promise<readonly Violation[]> {
  // The same call won elsewhere a moment ago: running again finds its record and answers the same.
  if (key === 'IDEMPOTENCY_KEY') return [];
  const { explain: explainKey } = mutation;
  if (explainKey === undefined) return [];
  return deps.unitOfWork.read(accountId, (facts) => explainKey(key, facts));
}

/** The same arguments give the same fingerprint in whatever order they come. Null is one, unlike what is left out. */
function fingerprintOf(name: string, input: object): string {
  const text = JSON.stringify(
    [name, { ...input, idempotencyKey: undefined }],
    (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
  return createHash('sha256').update(text).digest('base64url');
}
