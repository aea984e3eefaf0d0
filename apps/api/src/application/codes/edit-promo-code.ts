import {
  claimOfMore,
  overlapViolations,
  type PromoCode,
  type Violation,
} from '@creator-codes/domain';
import { readPattern } from '@creator-codes/patterns';
import type { Edit } from '../spine/change.js';
import type { AuditAction, Facts, Transaction } from '../ports/unit-of-work.js';
import { promoCodeTold, type DealNames } from './new-promo-code.js';
import { restrictedByPattern } from './restricted-by-pattern.js';

/**
 * What every edit of a code has in common.
 * @param deals by their names, before and after; left out by what leaves the deal alone
 */
export function editOfPromoCode(
  transaction: Transaction,
  action: AuditAction,
  before: PromoCode | null,
  deals?: DealNames,
) {
  return {
    action,
    subjectType: 'PromoCode',
    before,
    namedBy: 'promoCodeId',
    labelOf: ({ text }) => text,
    told: (code) => promoCodeTold(code, deals),
    judge: (after, seen) => overlapsOfMore(transaction, seen, after),
    save: (after, seen) => transaction.savePromoCode(seen, after),
  } as const satisfies Partial<Edit<PromoCode>>;
}

/** R7, where a code claims more than before: against codes, and of a pattern against words that nobody may hold. */
export async function overlapsOfMore(
  facts: Facts,
  before: PromoCode,
  after: PromoCode,
): Promise<readonly Violation[]> {
  const more = claimOfMore(before, after);
  if (more === null) return [];
  const overlaps = await facts.overlaps(more.claim, after.id);
  const { violations } = overlapViolations(after.owner, overlaps);
  const all = [...violations, ...(await wordsMetBy(facts, after))];
  return all.map((each): Violation => ({ ...each, path: more.path }));
}

/** Words that were restricted while a pattern did not count; what an exact code holds cannot be. */
async function wordsMetBy(
  facts: Facts,
  { matchType, text }: PromoCode,
): Promise<readonly Violation[]> {
  const read = matchType === 'REGEX' ? readPattern(text) : null;
  if (read?.ok !== true) return [];
  const restricted = await facts.restrictedNow();
  return restrictedByPattern(
    read.value,
    restricted.filter(({ kind }) => kind === 'WORD'),
  );
}
