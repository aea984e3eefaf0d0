import type { PromoCode } from '@creator-codes/domain';
import type { Edit } from '../spine/change.js';
import type { AuditAction, Transaction } from '../ports/unit-of-work.js';
import { promoCodeTold } from './new-promo-code.js';

/** What every edit of a code has in common. */
export function editOfPromoCode(
  transaction: Transaction,
  action: AuditAction,
  before: PromoCode | null,
) {
  return {
    action,
    subjectType: 'PromoCode',
    before,
    namedBy: 'promoCodeId',
    labelOf: ({ text }) => text,
    told: promoCodeTold,
    save: (after, seen) => transaction.savePromoCode(seen, after),
  } as const satisfies Partial<Edit<PromoCode>>;
}
