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
import type { Dependencies } from '../ports/unit-of-work.js';

/** The input of `updateAccount`; what is left out stays as it is. */
export interface UpdateAccountInput {
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly mode?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly currency?: string | null | undefined;
  /** Records, or takes back, that the account has the Optimize add-on (R3). */
  readonly optimizeActive?: boolean | null | undefined;
}

/** Changes the caller's account. `STALE_VERSION` when it has changed since `version`. */
export async function updateAccount(
  deps: Dependencies,
  call: Call,
  input: UpdateAccountInput,
): Promise<Result<{ readonly accountId: AccountId }>> {
  return deps.unitOfWork.run(
    call.accountId,
    async (transaction) => {
      const wanted = parse(updateAccountSchema, input);
      if (!wanted.ok) return wanted;
      const { version, optimizeActive, ...fields } = wanted.value;
      const recorded = { recordedBy: call.actor.name, recordedAt: deps.clock.now() };
      const changed = await change<Account>(transaction, deps, call, {
        action: 'updateAccount',
        subjectType: 'Account',
        before: await existingAccount(transaction),
        namedBy: 'id',
        seenVersion: version,
        merge: (account) => ({
          ...account,
          ...fields,
          optimize:
            optimizeActive === false
              ? null
              : (account.optimize ?? (optimizeActive ? recorded : null)),
        }),
        labelOf: ({ name }) => name,
        told,
        save: (after, before) => transaction.updateAccount(after, before.version),
      });
      return changed.ok ? ok({ accountId: changed.value.id }) : changed;
    },
    call,
  );
}

function told({ name, mode, timeZone, currency, optimize }: Account) {
  return { name, mode, timeZone, currency, optimizeActive: optimize !== null };
}
