import {
  chooseProgram,
  ok,
  parseCodeText,
  refused,
  violation,
  type CreatorId,
  type Result,
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
