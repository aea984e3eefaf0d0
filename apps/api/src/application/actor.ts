import type { AccountId } from '@creator-codes/domain';

/** Who calls. Until sign-in exists there is one local actor, who may do everything. */
export interface Actor {
  readonly kind: 'LOCAL' | 'JOB';
  /** As the audit log shows it. */
  readonly name: string;
}

/** Everything that a use case knows of its caller; no input ever carries an account (A16). */
export interface Call {
  readonly actor: Actor;
  readonly accountId: AccountId;
  readonly requestId: string;
}
