import {
  currencyViolation,
  ok,
  parse,
  refused,
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

/**
 * Changes the caller's account. `STALE_VERSION` when it has changed since `version`; `NOT_EDITABLE_NOW` for the
 * currency while deals or campaigns have amounts in it.
 */
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
  const before = await existingAccount(transaction);
  const outcome = await change<Account>(transaction, deps, call, {
    action: 'updateAccount',
    subjectType: 'Account',
    before,
    namedBy: 'id',
    seenVersion: version,
    merge: (account) => ({ ...account, ...fields, optimize: optimizeAfter(account) }),
    labelOf: ({ name }) => name,
    told,
    save: (after, before) => transaction.updateAccount(after, before.version),
  });
  if (!outcome.ok) return outcome;
  const { id, currency, optimize } = outcome.value;
  if (optimize !== null && before.optimize === null) {
    await transaction.updateWaitingAsked('TRACKING');
  }
  if (currency !== before.currency) {
    // From here on nobody else writes a deal or a campaign.
    const objection = currencyViolation(before, outcome.value, {
      deals: await transaction.dealsHaveAmounts(),
      campaigns: await transaction.campaignsHaveBudgets(),
    });
    if (objection !== null) return refused(objection);
  }
  return ok({ accountId: id });
}

function told({ optimize, ...account }: Account) {
  const { name, mode, timeZone, currency, quarantineDays, notifiesOwners } = account;
  return {
    ...{ name, mode, timeZone, currency, optimizeActive: optimize !== null },
    ...{ quarantineDays, notifiesOwners },
  };
}
