import {
  chooseProgram,
  ok,
  parseIssuePromoCodeToPartner,
  refused,
  violation,
  type PromoCodeDetailsInput,
  type Result,
  type TypedText,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { TermsInput } from './issue-evaluation.js';
import type { PromoCodeOutcome } from './issue-promo-code.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { givePromoCode } from './give-promo-code.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { judgeTypedText } from './text-rules.js';

/** The input of `issuePromoCodeToPartner`. */
export interface IssuePromoCodeToPartnerInput extends PromoCodeDetailsInput, TypedText, Idempotent {
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
    return (await judgeTypedText(facts, input, owner)).violations;
  },
);

async function issuePromoCodeToPartnerIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: IssuePromoCodeToPartnerInput,
): Promise<Result<PromoCodeOutcome>> {
  const partner = await transaction.performancePartner(input.performancePartnerId);
  const programs = await transaction.programs();
  return givePromoCode(transaction, deps, call, {
    action: 'issuePromoCodeToPartner',
    kind: 'PERFORMANCE_PARTNER',
    parsed: parseIssuePromoCodeToPartner(input),
    input,
    taker:
      partner === null
        ? refused(violation('NOT_FOUND', ['performancePartnerId']))
        : ok({
            owner: { kind: 'PERFORMANCE_PARTNER', id: partner.id },
            name: partner.name,
            source: null,
          }),
    program: chooseProgram(programs, 'PERFORMANCE', input.programId ?? null, 'programId'),
    programBy: 'programId',
  });
}
