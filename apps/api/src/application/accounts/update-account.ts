import {
  ok,
  parse,
  updateAccountSchema,
  type Account,
  type AccountId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { change } from '../spine/change.js';
import { existingAccount } from '../spine/existing-account.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';

/** The input of `updateAccount`; what is left out stays as it is. */
export interface UpdateAccountInput extends Idempotent {
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly mode?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly currency?: string | null | undefined;
  /** Records, or takes back, that the account has the Optimize add-on (R3). */
  readonly optimizeActive?: boolean | null | undefined;
  readonly quarantineDays?: number | null | undefined;
  readonly notifiesOwners?: boolean | null | undefined;
}

/** Changes the caller's account. `STALE_VERSION` when it has changed since `version`. */
export const updateAccount = useCase('updateAccount', updateAccountIn);

async function updateAccountIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateAccountInput,
): Promise<Result<{ readonly accountId: AccountId }>> {
  const parsed = parse(updateAccountSchema, input);
  if (!parsed.ok) return parsed;
  const { version, optimizeActive, ...fields } = parsed.value;
  const recorded = { recordedBy: call.actor.name, recordedAt: deps.clock.now() };
  const optimizeAfter = ({ optimize }: Account) => {
    if (optimizeActive === undefined) return optimize;
    return optimizeActive ? (optimize ?? recorded) : null;
  };
  const outcome = await change<Account>(transaction, deps, call, {
    action: 'updateAccount',
    subjectType: 'Account',
    before: await existingAccount(transaction),
    namedBy: 'id',
    seenVersion: version,
    merge: (account) => ({ ...account, ...fields, optimize: optimizeAfter(account) }),
    labelOf: ({ name }) => name,
    told,
    save: (after, before) => transaction.updateAccount(after, before.version),
  });
  return outcome.ok ? ok({ accountId: outcome.value.id }) : outcome;
}

function told({ optimize, ...account }: Account) {
  const { name, mode, timeZone, currency, quarantineDays, notifiesOwners } = account;
  return {
    ...{ name, mode, timeZone, currency, optimizeActive: optimize !== null },
    ...{ quarantineDays, notifiesOwners },
  };
}
