import {
  detailsOf,
  graceViolation,
  ok,
  parse,
  PROGRAM_KINDS,
  refused,
  replaced,
  rotatePatternSchema,
  rotatePromoCodeSchema,
  successorTerms,
  termsHandedOn,
  toRotating,
  type Deal,
  type ProgramKind,
  type PromoCode,
  type Result,
  type RotatePromoCode,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { ownerName } from '../ports/owner-name.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { auditEvent } from '../spine/audit.js';
import { asSeen, change } from '../spine/change.js';
import { existingAccount } from '../spine/existing-account.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { judgeSuccessorText } from './check-rotation.js';
import { editOfPromoCode } from './edit-promo-code.js';
import type { PromoCodeOutcome } from './issue-promo-code.js';
import { newPromoCode, promoCodeCreated, promoCodeTold } from './new-promo-code.js';
import { assignmentAt, placesOf } from './places.js';
import { judgeTypedText } from './text-rules.js';

/** The input of `rotatePromoCode`. */
export type RotatePromoCodeInput = RotatePromoCode & Idempotent;

/**
 * Gives the owner of a code that counts another text: a successor with the same terms begins now, and the old code
 * ends now or at `graceUntil`. The old text stays with its owner. A pattern's successor is a pattern. Under the rules
 * of a new code (R1 to R5, R7).
 */
export const rotatePromoCode = useCase(
  'rotatePromoCode',
  rotatePromoCodeIn,
  async (key, facts, input) => {
    const code = await facts.promoCode(input.promoCodeId);
    if (key !== 'PROMO_CODE_TEXT' || code === null) return [];
    const typed = { text: input.text, matchType: code.matchType };
    return (await judgeTypedText(facts, typed, code.owner)).violations;
  },
);

async function rotatePromoCodeIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: RotatePromoCodeInput,
): Promise<Result<PromoCodeOutcome>> {
  const found = await transaction.promoCode(input.promoCodeId);
  const parsed =
    found?.matchType === 'REGEX'
      ? parse(rotatePatternSchema, input)
      : parse(rotatePromoCodeSchema, input);
  if (!parsed.ok) return parsed;
  const { promoCodeId, version, text, graceUntil, reason } = parsed.value;
  const seen = asSeen(found?.id === promoCodeId ? found : null, 'promoCodeId', version);
  if (!seen.ok) return seen;
  const code = seen.value;
  const now = deps.clock.now();
  const refusal = toRotating({ code, now });
  if (refusal !== null) return refused({ ...refusal, path: ['promoCodeId'] });
  const account = await existingAccount(transaction);
  const programOf = (kind: ProgramKind) =>
    code.assignments.find(({ programKind }) => programKind === kind)?.programId;
  const source = code.assignments.find(({ mediaSourceId }) => mediaSourceId !== null);
  const places = await placesOf(transaction, account, now, code.owner, {
    creatorProgramId: programOf('CREATOR'),
    performanceProgramId: programOf('PERFORMANCE'),
    mediaSourceId: source?.mediaSourceId,
  });
  const grace = graceViolation(graceUntil, now);
  const deal = code.dealId === null ? null : await transaction.deal(code.dealId);
  const terms = successorTerms(code, account.mode, now);
  const verdict = await judgeSuccessorText(transaction, code, text.text, Object.values(terms));
  const violations = [
    ...(grace === null ? [] : [grace]),
    ...verdict.violations,
    ...places.violations,
    // The successor starts now.
    ...places.outsideContract({ startAt: null }, ['promoCodeId']),
  ];
  if (violations.length > 0) return { ok: false, violations };

  const successor = newPromoCode(deps.ids, now, {
    text,
    owner: code.owner,
    dealId: code.dealId,
    ...detailsOf(code),
    assignments: PROGRAM_KINDS.flatMap((kind) => {
      const inProgram = terms[kind];
      if (inProgram === undefined) return [];
      const begins = termsHandedOn(inProgram, deal, now);
      return [assignmentAt(deps.ids, now, places, kind, begins)];
    }),
  });
  await insertSuccessor(transaction, deps, call, code, { successor, deal }, reason);
  const how = { by: successor.id, graceUntil, now, actor: call.actor.name, reason };
  const ended = await change<PromoCode>(transaction, deps, call, {
    ...editOfPromoCode(transaction, 'rotatePromoCode', code),
    merge: (before) => replaced(before, how),
    told: (each) => ({
      ...promoCodeTold(each),
      replacedBy: each.replacedById === null ? null : successor.text,
    }),
    reason,
  });
  if (!ended.ok) return ended;
  const { owner } = code;
  const pair = { successorId: successor.id, predecessorId: code.id };
  await transaction.insertRotation({ ...pair, owner, graceUntil });
  return ok({ promoCodeId: successor.id, warnings: verdict.warnings });
}

async function insertSuccessor(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  code: PromoCode,
  { successor, deal }: { readonly successor: PromoCode; readonly deal: Deal | null },
  reason: string,
): Promise<void> {
  const name = await ownerName(transaction, successor.owner);
  await transaction.insertPromoCode(successor, call.actor.name);
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'rotatePromoCode',
      subjectType: 'PromoCode',
      subjectId: successor.id,
      subjectLabel: successor.text,
      subjectVersion: successor.version,
      changes: [
        { field: 'replaces', before: null, after: code.text },
        ...promoCodeCreated(successor, name, deal?.name ?? null),
      ],
      reason,
    }),
  );
}
