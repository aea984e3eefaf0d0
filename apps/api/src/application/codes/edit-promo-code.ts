import type { PromoCode } from '@creator-codes/domain';
import type { Edit } from '../spine/change.js';
import type { AuditAction, Transaction } from '../ports/unit-of-work.js';
import { promoCodeTold, type DealNames } from './new-promo-code.js';

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
    save: (after, seen) => transaction.savePromoCode(seen, after),
  } as const satisfies Partial<Edit<PromoCode>>;
}
