import {
  DEFAULT_QUARANTINE_DAYS,
  createAccountSchema,
  isIdOf,
  ok,
  parse,
  type AccountId,
  type Result,
} from '@creator-codes/domain';
import type { Actor, Call } from '../ports/actor.js';
import { auditEvent, created } from '../spine/audit.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import type { Dependencies } from '../ports/unit-of-work.js';

/** The input of `createAccount`. */
export interface CreateAccountInput extends Idempotent {
  readonly name: string;
  readonly mode: string;
  readonly timeZone: string;
  readonly currency?: string | null | undefined;
}

/**
 * Where idempotency keys of calls live that belong to no account yet: each person has their own, because a key
 * answers with what it made.
 */
function keysOf(actor: Actor): AccountId {
  return `ac_${actor.id?.slice(3) ?? 'AAAAAAAAAAAAAAAAAAAAAA'}` as AccountId;
}

/** Makes an account: one brand with its program mode. The person who makes it is its owner. */
export async function createAccount(
  deps: Dependencies,
  caller: Pick<Call, 'actor' | 'requestId'>,
  input: CreateAccountInput,
): Promise<Result<{ readonly accountId: AccountId }>> {
  return mutate(
    deps,
    { accountId: keysOf(caller.actor), actor: caller.actor },
    {
      name: 'createAccount',
      input,
      work: async (transaction) => {
        const parsed = parse(createAccountSchema, {
          ...input,
          currency: input.currency ?? undefined,
        });
        if (!parsed.ok) return parsed;
        const id = deps.ids.next('Account');
        const { name, mode, timeZone, currency } = parsed.value;
        const quarantineDays = DEFAULT_QUARANTINE_DAYS;
        const notifiesOwners = false;
        await transaction.insertAccount({
          ...{ id, name, mode, timeZone, currency },
          optimize: null,
          quarantineDays,
          notifiesOwners,
          createdAt: deps.clock.now(),
          version: 1,
        });
        const { id: personId } = caller.actor;
        if (personId !== null && isIdOf('Person', personId)) {
          const member = { id: deps.ids.next('Member'), personId, capacity: 'OWNER' } as const;
          const joinedAt = deps.clock.now();
          await transaction.insertMember({ ...member, ownerId: null, joinedAt, version: 1 }, id);
        }
        const event = auditEvent(deps, caller, {
          action: 'createAccount',
          subjectType: 'Account',
          subjectId: id,
          subjectLabel: name,
          changes: created({
            ...{ name, mode, timeZone, currency, quarantineDays, notifiesOwners },
          }),
        });
        await transaction.appendAudit(event, id);
        return ok({ accountId: id });
      },
    },
  );
}
