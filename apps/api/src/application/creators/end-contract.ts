import {
  contractEndActorName,
  ok,
  type AccountId,
  type Membership,
  type PromoCodeId,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { EndContract } from '../ports/jobs.js';
import { Conflict, type Dependencies } from '../ports/unit-of-work.js';
import { endCodes } from './end-codes.js';

/**
 * Does what was chosen for the end of a contract, in parts of their own. Whoever does it again, or at the same time,
 * finds that codes have ended; the membership is due until all is done.
 */
export function endsContracts(deps: Dependencies): EndContract {
  return async ({ accountId, id }) => {
    let after: PromoCodeId | null = null;
    do {
      const from: PromoCodeId | null = after;
      const part = await deps.unitOfWork.run(accountId, async (transaction) => {
        const membership = await transaction.membershipById(id);
        const now = deps.clock.now();
        // Changed since, or done by another process.
        const dueAt = membership?.endDueAt ?? null;
        if (membership === null || dueAt === null || dueAt > now) return ok(null);
        const call = callOf(accountId, membership);
        const ended = await endCodes(transaction, deps, call, membership, from);
        if (ended.after !== null) return ok(ended.after);
        if (!(await transaction.updateEndDue(membership, ended.dueAt))) throw new Conflict();
        return ok(null);
      });
      after = part.ok ? part.value : null;
    } while (after !== null);
  };
}

/** The choice itself acts; who made it stands in the history of the creator. */
function callOf(accountId: AccountId, { id, atEnd }: Membership): Call {
  return {
    actor: { kind: 'JOB', id: null, name: contractEndActorName(atEnd), address: null },
    ...{ accountId, capacity: 'MANAGER', ownerId: null, requestId: id },
  };
}
