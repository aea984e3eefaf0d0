import type { Violation } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { existingAccount } from '../spine/existing-account.js';
import { evaluateIssue, type IssuePromoCodeInput } from './issue-evaluation.js';
import type { Dependencies } from '../ports/unit-of-work.js';

/** Every violation and warning that `issuePromoCode` would give now; writes nothing and reserves nothing. */
export async function checkPromoCode(
  deps: Dependencies,
  call: Call,
  input: IssuePromoCodeInput,
): Promise<{ readonly violations: readonly Violation[]; readonly warnings: readonly Violation[] }> {
  return deps.unitOfWork.read(call.accountId, async (facts) => {
    const account = await existingAccount(facts);
    const { violations, warnings } = await evaluateIssue(facts, account, deps.clock.now(), input);
    return { violations, warnings };
  });
}
