import {
  ok,
  parse,
  refused,
  updateAccountSchema,
  violation,
  type Account,
  type AccountId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent, changed } from '../spine/audit.js';
import { existingAccount } from '../spine/existing-account.js';
import { useCase } from '../spine/use-case.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';

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
export const updateAccount = useCase('updateAccount', updateAccountIn);

async function updateAccountIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateAccountInput,
): Promise<Result<{ readonly accountId: AccountId }>> {
  const wanted = parse(updateAccountSchema, input);
  if (!wanted.ok) return wanted;
  const before = await existingAccount(transaction);
  const { version, optimizeActive, ...fields } = wanted.value;
  if (before.version !== version) return refused(violation('STALE_VERSION', ['version']));
  const recorded = { recordedBy: call.actor.name, recordedAt: deps.clock.now() };
  const optimize =
    optimizeActive === undefined
      ? before.optimize
      : optimizeActive
        ? (before.optimize ?? recorded)
        : null;
  const after: Account = { ...before, ...fields, optimize, version: version + 1 };
  const changes = changed(auditable(before), auditable(after));
  if (changes.length === 0) return ok({ accountId: before.id });
  if (!(await transaction.updateAccount(after, version))) throw new Conflict();
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'updateAccount',
      subjectType: 'Account',
      subjectId: before.id,
      subjectLabel: after.name,
      changes,
    }),
  );
  return ok({ accountId: before.id });
}

function auditable({ name, mode, timeZone, currency, optimize }: Account) {
  return { name, mode, timeZone, currency, optimizeActive: optimize !== null };
}
