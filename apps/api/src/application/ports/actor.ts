import {
  isIdOf,
  type AccountId,
  type ActorKind,
  type Capacity,
  type CreatorId,
  type PerformancePartnerId,
  type PersonId,
} from '@creator-codes/domain';

/** Who calls: a person who signed in, a token, or work of our own. */
export interface Actor {
  readonly kind: ActorKind;
  /** Of the person or the token; null for our own work. */
  readonly id: string | null;
  /** As the audit log shows it. */
  readonly name: string;
  /** The network address that the call came from; null for our own work. */
  readonly address: string | null;
}

/** On whose behalf something long is read. */
export function askerOf({ kind, id }: Pick<Actor, 'kind' | 'id'>): string {
  return `${kind} ${id ?? ''}`;
}

/** Everything that a use case knows of its caller; no input ever carries an account. */
export interface Call {
  readonly actor: Actor;
  readonly accountId: AccountId;
  readonly capacity: Capacity;
  /** Whose things alone the caller sees; null for those who see the whole account (R11). */
  readonly ownerId: CreatorId | PerformancePartnerId | null;
  readonly requestId: string;
}

/** What the caller was taken for: it is judged again in the transaction in which they change something. */
export type Standing = Pick<Call, 'actor' | 'capacity' | 'ownerId'>;

/** Whether owners of codes are told of what is done in the caller's name; they are unless it says otherwise. */
export interface Telling {
  readonly tellsOwners?: boolean;
}

/** The person who acts; null for programs and for our own work. */
export function personOf({ kind, id }: Pick<Actor, 'kind' | 'id'>): PersonId | null {
  return kind === 'PERSON' && id !== null && isIdOf('Person', id) ? id : null;
}
