import { hasDealEnded, type Deal } from '../deal/deal.js';
import type { ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';
import type { Terms } from './promo-code.js';

/** R9, first half: the deal is of the program in which the owner is credited. */
export function dealViolation(
  deal: Pick<Deal, 'programId' | 'name'>,
  creditedIn: ProgramId,
): Violation | null {
  return deal.programId === creditedIn
    ? null
    : violation('DEAL_OF_ANOTHER_PROGRAM', ['dealId'], { deal: deal.name });
}

export interface WarningFacts {
  readonly now: Instant;
  /** The input field that they came in, and the terms. */
  readonly terms: readonly { readonly field: string; readonly terms: Terms }[];
  readonly deal: Deal | null;
  /** The end of the creator's contract; null without an end or for partners. */
  readonly contractEnd: Instant | null;
}

/** What is allowed but probably a mistake: `ENDS_IN_PAST`, `CONTRACT_ENDS_FIRST`, `DEAL_ENDED`. */
export function promoCodeWarnings(facts: WarningFacts): readonly Violation[] {
  const warnings: Violation[] = [];
  for (const { field, terms } of facts.terms) {
    if (terms.endAt !== null && terms.endAt <= facts.now) {
      warnings.push(violation('ENDS_IN_PAST', [field, 'endAt'], { endAt: terms.endAt }));
    } else if (
      facts.contractEnd !== null &&
      (terms.endAt === null || terms.endAt > facts.contractEnd)
    ) {
      warnings.push(
        violation('CONTRACT_ENDS_FIRST', [field, 'endAt'], { contractEnd: facts.contractEnd }),
      );
    }
  }
  if (facts.deal !== null && hasDealEnded(facts.deal, facts.now)) {
    warnings.push(violation('DEAL_ENDED', ['dealId'], { deal: facts.deal.name }));
  }
  return warnings;
}
