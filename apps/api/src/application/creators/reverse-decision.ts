import {
  ok,
  parse,
  refused,
  reverseDecisionSchema,
  reversed,
  violation,
  type Instant,
  type Membership,
  type Result,
} from '@creator-codes/domain';
import { tryWaitingRows } from '../jobs/issue/try-waiting.js';
import type { Call } from '../ports/actor.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { auditEvent, changed, nothingOf } from '../spine/audit.js';
import { asSeen } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { membershipTold, programNamed } from './change-membership.js';
import { editedOutcome, type EditedMembership } from './edit-membership.js';
import { joinedBy } from './joined-by.js';

/** The input of `reverseDecision`. */
export interface ReverseDecisionInput extends Idempotent {
  readonly membershipId: string;
  readonly version: number;
  readonly reason: string;
}

/** How many codes are counted that stand in the way. */
const COUNTED = 1_000;

/**
 * Takes back the last decision about a membership: it is again what it was before. Who has joined has no code that
 * begins or counts.
 */
export const reverseDecision = useCase('reverseDecision', reverseDecisionIn);

async function reverseDecisionIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: ReverseDecisionInput,
): Promise<Result<EditedMembership>> {
  const parsed = parse(reverseDecisionSchema, input);
  if (!parsed.ok) return parsed;
  const { membershipId, version, reason } = parsed.value;
  const seen = asSeen(await transaction.membershipById(membershipId), 'membershipId', version);
  if (!seen.ok) return seen;
  const before = seen.value;
  const now = deps.clock.now();
  const outcome = reversed(before, now);
  if (!outcome.ok) return outcome;
  const after =
    outcome.value === null
      ? null
      : { ...outcome.value, ...leftToPeople(outcome.value, call, now), version: version + 1 };
  const { creator, program } = await joinedBy(transaction, before);
  if (!(await transaction.saveReversedMembership(before, after))) throw new Conflict();
  if (before.state === 'JOINED') {
    // From here on nobody gives a code to them who was judged on what was.
    const codes = await transaction.liveCodesOfCreator(before, { now, limit: COUNTED });
    const params = { creator: creator.displayName, count: codes.length };
    if (codes.length > 0) return refused(violation('CREATOR_HAS_CODES', ['membershipId'], params));
  }
  await transaction.appendAudit(
    auditEvent(deps, call, {
      ...{ action: 'reverseDecision', subjectType: 'Creator', subjectId: before.creatorId },
      ...{ subjectLabel: creator.displayName, reason },
      changes: [
        programNamed(program),
        ...changed(membershipTold(before), toldAfter(before, after)),
      ],
    }),
  );
  if (after?.state === 'JOINED') await tryWaitingRows(transaction, deps, after.creatorId);
  return ok(editedOutcome({ ...before, membershipId: before.id }));
}

/** Whoever takes back an answer to an application has decided last about it: rules leave it to people. */
function leftToPeople({ state }: Membership, { actor }: Call, now: Instant) {
  return state === 'APPLIED' ? { decidedBy: actor.name, decidedAt: now } : {};
}

function toldAfter(before: Membership, after: Membership | null) {
  return after === null ? nothingOf(membershipTold(before)) : membershipTold(after);
}
