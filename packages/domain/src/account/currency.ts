import { violation, type Violation } from '../shared/violation.js';
import type { Account } from './account.js';

type Money = Pick<Account, 'currency'>;

/** What of the account has amounts, ended deals and completed campaigns too. */
export interface AmountsThere {
  readonly deals: boolean;
  readonly campaigns: boolean;
}

/**
 * Amounts of deals and budgets of campaigns are numbers in the account's currency: in another one they would say
 * something else, so it stays while there are any.
 */
export function currencyViolation(
  before: Money,
  after: Money,
  amounts: AmountsThere,
): Violation | null {
  if (before.currency === after.currency) return null;
  if (amounts.deals)
    return violation('NOT_EDITABLE_NOW', ['currency'], { reason: 'DEALS_HAVE_AMOUNTS' });
  return amounts.campaigns
    ? violation('NOT_EDITABLE_NOW', ['currency'], { reason: 'CAMPAIGNS_HAVE_BUDGETS' })
    : null;
}
