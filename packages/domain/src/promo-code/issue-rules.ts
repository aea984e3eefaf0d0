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

/** What is allowed but probably a mistake: `ENDS_IN_PAST`, `CONTRACT_ENDS_FIRST`, `DEAL_ENDED`, `DEAL_ENDS_FIRST`. */
export function promoCodeWarnings(facts: WarningFacts): readonly Violation[] {
  const warnings: Violation[] = [];
  const isDealOver = facts.deal !== null && hasDealEnded(facts.deal, facts.now);
  for (const { field, terms } of facts.terms) {
    const path = [field, 'endAt'];
    if (terms.endAt !== null && terms.endAt <= facts.now) {
      warnings.push(violation('ENDS_IN_PAST', path, { endAt: terms.endAt }));
    } else {
      warnings.push(...contractEndsFirst(terms, facts.contractEnd, path));
      // Of a deal that is over that is said already, once.
      if (!isDealOver) warnings.push(...dealEndsFirst(terms, facts.deal, path));
    }
  }
  if (facts.deal !== null && isDealOver) {
    warnings.push(violation('DEAL_ENDED', ['dealId'], { deal: facts.deal.name }));
  }
  return warnings;
}

/** `CONTRACT_ENDS_FIRST` if a code counts longer than its creator's contract holds; null is without an end. */
export function contractEndsFirst(
  { endAt }: Pick<Terms, 'endAt'>,
  contractEnd: Instant | null,
  path: readonly string[],
): readonly Violation[] {
  return contractEnd !== null && (endAt === null || endAt > contractEnd)
    ? [violation('CONTRACT_ENDS_FIRST', path, { contractEnd })]
    : [];
}

/**
 * `DEAL_ENDS_FIRST` if a code counts longer than its deal lasts; null is without an end. Of a deal whose dates its codes
 * have, nothing is to be said.
 */
export function dealEndsFirst(
  { endAt }: Pick<Terms, 'endAt'>,
  deal: Pick<Deal, 'name' | 'endAt' | 'syncDates'> | null,
  path: readonly string[],
): readonly Violation[] {
  if (deal === null || deal.syncDates) return [];
  const { name, endAt: dealEnd } = deal;
  return dealEnd !== null && (endAt === null || endAt > dealEnd)
    ? [violation('DEAL_ENDS_FIRST', path, { deal: name, dealEnd })]
    : [];
}
