import {
  chooseProgram,
  dealDatesWarnings,
  detailsOf,
  ok,
  parseIssuePromoCodeToPartner,
  promoCodeWarnings,
  termsInDeal,
  trackingViolation,
  violation,
  type PromoCodeDetailsInput,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent } from '../spine/audit.js';
import { existingAccount } from '../spine/existing-account.js';
import type { TermsInput } from './issue-evaluation.js';
import type { PromoCodeOutcome } from './issue-promo-code.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { newAssignment, newPromoCode, promoCodeCreated } from './new-promo-code.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { chooseDeal } from './promo-code-rules.js';
import { judgeTypedText } from './text-rules.js';

/** The input of `issuePromoCodeToPartner`. */
export interface IssuePromoCodeToPartnerInput extends PromoCodeDetailsInput, Idempotent {
  readonly performancePartnerId: string;
  readonly text: string;
  readonly terms: TermsInput;
  readonly dealId?: string | null | undefined;
  readonly programId?: string | null | undefined;
}

/**
 * Gives a code to a performance partner, with its one assignment in the Performance program. The other side of
 * R5: what a creator holds is refused. Only in accounts that run a Performance program (`NOT_IN_THIS_MODE`).
 */
export const issuePromoCodeToPartner = useCase(
  'issuePromoCodeToPartner',
  issuePromoCodeToPartnerIn,
  async (key, facts, input) => {
    const partner = await facts.performancePartner(input.performancePartnerId);
    if (key !== 'PROMO_CODE_TEXT' || partner === null) return [];
    const owner = { kind: 'PERFORMANCE_PARTNER', id: partner.id } as const;
    return (await judgeTypedText(facts, input.text, owner)).violations;
  },
);

async function issuePromoCodeToPartnerIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: IssuePromoCodeToPartnerInput,
): Promise<Result<PromoCodeOutcome>> {
  const parsed = parseIssuePromoCodeToPartner(input);
  const account = await existingAccount(transaction);
  const program = chooseProgram(
    await transaction.programs(),
    'PERFORMANCE',
    input.programId ?? null,
    'programId',
  );
  const tracking = program.ok ? trackingViolation(program.value, 'programId') : null;
  const partner = await transaction.performancePartner(input.performancePartnerId);
  const { deal, violations: dealViolations } = await chooseDeal(transaction, input.dealId, program);
  const owner =
    partner === null ? null : ({ kind: 'PERFORMANCE_PARTNER', id: partner.id } as const);
  const judgedText = await judgeTypedText(transaction, input.text, owner);
  const violations = [
    ...(account.mode === 'CREATOR_ONLY' ? [violation('NOT_IN_THIS_MODE')] : []),
    ...(partner === null ? [violation('NOT_FOUND', ['performancePartnerId'])] : []),
    ...(program.ok || account.mode === 'CREATOR_ONLY' ? [] : program.violations),
    ...(tracking === null ? [] : [tracking]),
    ...(parsed.ok ? [] : parsed.violations),
    ...judgedText.violations,
    ...dealViolations,
  ];
  if (violations.length > 0 || !parsed.ok || !program.ok || partner === null || owner === null) {
    return { ok: false, violations };
  }
  const { text, terms: asked } = parsed.value;
  const now = deps.clock.now();
  const terms = termsInDeal(asked, deal, now);
  const promoCode = newPromoCode(deps.ids, now, {
    text,
    owner,
    dealId: deal?.id ?? null,
    ...detailsOf(parsed.value),
    assignments: [newAssignment(deps.ids, now, program.value, terms, null)],
  });
  await transaction.insertPromoCode(promoCode, call.actor.name);
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'issuePromoCodeToPartner',
      subjectType: 'PromoCode',
      subjectId: promoCode.id,
      subjectLabel: promoCode.text,
      changes: promoCodeCreated(promoCode, partner.name, deal?.name ?? null),
    }),
  );
  const warnings = [
    ...judgedText.warnings,
    ...dealDatesWarnings([{ field: 'terms', terms: asked }], deal, now),
    ...promoCodeWarnings({ now, terms: [{ field: 'terms', terms }], deal, contractEnd: null }),
  ];
  return ok({ promoCodeId: promoCode.id, warnings });
}
