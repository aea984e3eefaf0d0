import {
  dealDatesWarnings,
  hasEndedAt,
  missingProgramKinds,
  ok,
  parseCompletePromoCode,
  PROGRAM_KINDS,
  promoCodeWarnings,
  refused,
  termsHandedOn,
  termsInDeal,
  toCompleting,
  violation,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { asSeen, change } from '../spine/change.js';
import { existingAccount } from '../spine/existing-account.js';
import type { TermsInput } from './issue-evaluation.js';
import type { PromoCodeOutcome } from './issue-promo-code.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editOfPromoCode } from './edit-promo-code.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { assignmentAt, placesOf } from './places.js';

/** The input of `completePromoCode`. */
export interface CompletePromoCodeInput extends Idempotent {
  readonly promoCodeId: string;
  readonly version: number;
  readonly terms?: TermsInput | null | undefined;
  readonly creatorProgramId?: string | null | undefined;
  readonly performanceProgramId?: string | null | undefined;
  readonly mediaSourceId?: string | null | undefined;
}

/** Gives a half-made code the assignments that it lacks (R4), under the same rules as a new one. */
// Where a key refuses, a second assignment came in between: judged again, the code is complete or has a new version.
export const completePromoCode = useCase('completePromoCode', completePromoCodeIn);

async function completePromoCodeIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CompletePromoCodeInput,
): Promise<Result<PromoCodeOutcome>> {
  const parsed = parseCompletePromoCode(input);
  if (!parsed.ok) return parsed;
  const completion = parsed.value;
  const now = deps.clock.now();
  const account = await existingAccount(transaction);
  const current = await transaction.promoCode(completion.promoCodeId);
  const seen = asSeen(current, 'promoCodeId', completion.version);
  if (!seen.ok) return seen;
  const code = seen.value;
  const objection = toCompleting({ code });
  if (objection !== null) return refused({ ...objection, path: ['promoCodeId'] });
  if (hasEndedAt(code, now)) return refused(violation('CODE_EXPIRED', ['promoCodeId']));
  const assigned = code.assignments.map(({ programKind }) => programKind);
  const missing = missingProgramKinds(code.owner.kind, account.mode, assigned);
  if (missing.length === 0) return refused(violation('CODE_ALREADY_COMPLETE', ['promoCodeId']));

  const deal = code.dealId === null ? null : await transaction.deal(code.dealId);
  const [own] = code.assignments;
  const terms = completion.terms
    ? termsInDeal(completion.terms, deal, now)
    : own && termsHandedOn(own, deal, now);
  const places = await placesOf(transaction, account, now, code.owner, completion);
  const violations = [
    ...places.violations,
    ...(terms === undefined
      ? [violation('REQUIRED', ['terms'])]
      : places.outsideContract(terms, completion.terms ? ['terms', 'startAt'] : ['promoCodeId'])),
  ];
  if (violations.length > 0 || terms === undefined) return { ok: false, violations };

  const added = missing.map((kind) => assignmentAt(deps.ids, now, places, kind, terms));
  const all = [...code.assignments, ...added];
  const assignments = PROGRAM_KINDS.flatMap((kind) =>
    all.filter(({ programKind }) => programKind === kind),
  );
  const completed = await change(transaction, deps, call, {
    ...editOfPromoCode(transaction, 'completePromoCode', code),
    merge: (before) => ({ ...before, assignments }),
  });
  if (!completed.ok) return completed;
  const given = completion.terms ? [{ field: 'terms', terms: completion.terms }] : [];
  const warnings = [
    ...dealDatesWarnings(given, deal, now),
    ...promoCodeWarnings({
      now,
      terms: [{ field: 'terms', terms }],
      deal: null,
      contractEnd: places.contractEnd,
    }),
  ];
  return ok({ promoCodeId: code.id, warnings });
}
