import { createHash } from 'node:crypto';

/** An audit event as it is stored, with its place in the chain. */
export interface StoredEvent {
  readonly account_id: Buffer;
  readonly id: Buffer;
  readonly at: number;
  readonly actor: string;
  readonly actor_kind: string | null;
  readonly actor_id: Buffer | null;
  readonly address: string | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: Buffer;
  readonly subject_label: string;
  readonly changes: string;
  readonly reason: string | null;
  readonly request_id: string;
  readonly subject_version: number | null;
}

/** In the order in which they are hashed, which never changes; what is new comes last. */
const HASHED = [
  'account_id',
  'id',
  'at',
  'actor',
  'actor_kind',
  'actor_id',
  'address',
  'action',
  'subject_type',
  'subject_id',
  'subject_label',
  'changes',
  'reason',
  'request_id',
] as const satisfies readonly (keyof StoredEvent)[];

/** Hashed behind the others where an event has them, so that events from before they were kept hash as they did. */
const HASHED_WHERE_PRESENT = ['subject_version'] as const satisfies readonly (keyof StoredEvent)[];

export const EVENT_COLUMNS = [...HASHED, ...HASHED_WHERE_PRESENT].join(', ');

/**
 * The hash of an event at its place in the chain: SHA-256 over the hash before it (none for the first), its
 * sequence number and everything that it says.
 */
export function linkOf(previous: Buffer | null, seq: number, event: StoredEvent): Buffer {
  const values = HASHED.map((column) => {
    const value = event[column];
    return Buffer.isBuffer(value) ? value.toString('hex') : value;
  });
  const present = HASHED_WHERE_PRESENT.filter((column) => event[column] !== null);
  const more = present.map((column) => `${column} ${String(event[column])}`);
  return createHash('sha256')
    .update(JSON.stringify([previous?.toString('hex') ?? null, seq, ...values, ...more]))
    .digest();
}
