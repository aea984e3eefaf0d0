import { amountText, discountText, type Deal } from '@creator-codes/domain';
import { instantText, type Told } from '../spine/audit.js';

/**
 * What the audit log tells of a deal: amounts with their currency, which the account may change later.
 * @param currency the account's
 */
export function dealTold(deal: Deal, currency: string): Told {
  const { name, description, type, scope, landingPage, defaultCode, minimumPurchase } = deal;
  return {
    ...{ name, description, type, scope, landingPage, defaultCode },
    discount: discountText(deal.discount, currency),
    minimumPurchase: minimumPurchase === null ? null : amountText(minimumPurchase, currency),
    startAt: instantText(deal.startAt),
    endAt: instantText(deal.endAt),
    syncDates: deal.syncDates,
  };
}
