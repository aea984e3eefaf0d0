import {
  chooseProgram,
  ok,
  parseCodeText,
  refused,
  violation,
  type CreatorId,
  type Result,
  type StoredMembershipState,
  type Terms,
} from '@creator-codes/domain';
import {
  newAssignment,
  newPromoCode,
  promoCodeCreated,
} from '../application/codes/new-promo-code.js';
import type { Call } from '../application/ports/actor.js';
import type { Dependencies } from '../application/ports/unit-of-work.js';
import { auditEvent } from '../application/spine/audit.js';

// What no use case does yet, in the form of one.

interface Standing {
  readonly creatorId: CreatorId;
  readonly state: StoredMembershipState;
}

/** A creator has applied, declined or was removed. Whoever was invited before answers that. */
export function recordStanding(
  deps: Dependencies,
  call: Call,
  { creatorId, state }: Standing,
): Promise<Result<null>> {
  const now = deps.clock.now();
  return deps.unitOfWork.run(call.accountId, async (transaction) => {
    const program = chooseProgram(await transaction.programs(), 'CREATOR', null);
    if (!program.ok) return program;
    const programId = program.value.id;
    const before = await transaction.membership(creatorId, programId);
    const contractStart = state === 'REMOVED' ? now : null;
    const fields = { creatorId, programId, state, contractStart, contractEnd: null };
    if (before === null) {
      const id = deps.ids.next('Membership');
      const undecided = { invitedAt: null, decidedBy: null, decidedAt: null, version: 1 };
      await transaction.insertMembership({ ...fields, ...undecided, id });
    } else {
      const decided = { decidedBy: call.actor.name, decidedAt: now, version: before.version + 1 };
      await transaction.updateMembership({ ...before, ...fields, ...decided }, before.version);
    }
    return ok(null);
  });
}

interface HalfMade {
  readonly text: string;
  readonly creatorId: CreatorId;
  readonly terms: Terms;
}

/** An import has left a code half-made: its assignment in the Performance program is missing. */
export function importHalfMade(
  deps: Dependencies,
  call: Call,
  input: HalfMade,
): Promise<Result<null>> {
  return deps.unitOfWork.run(call.accountId, async (transaction) => {
    const text = parseCodeText(input.text);
    if (!text.ok) return text;
    const creator = await transaction.creator(input.creatorId);
    const program = chooseProgram(await transaction.programs(), 'CREATOR', null);
    if (creator === null || !program.ok) return refused(violation('NOT_FOUND', ['creatorId']));
    const code = newPromoCode(deps.ids, deps.clock.now(), {
      ...{ text: text.value, dealId: null },
      owner: { kind: 'CREATOR', id: creator.id },
      assignments: [newAssignment(deps.ids, deps.clock.now(), program.value, input.terms, null)],
    });
    await transaction.insertPromoCode(code, call.actor.name);
    await transaction.appendAudit(
      auditEvent(deps, call, {
        action: 'issuePromoCode',
        ...{ subjectType: 'PromoCode', subjectId: code.id, subjectLabel: code.text },
        changes: promoCodeCreated(code, creator.displayName, null),
      }),
    );
    return ok(null);
  });
}
