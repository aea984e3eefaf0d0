import { violation, type Violation } from '../shared/violation.js';
import type { Account } from './account.js';

type Money = Pick<Account, 'currency'>;

/**
 * Amounts of deals are numbers in the account's currency: in another one they would say something else, so it stays
 * while there are any.
 * @param dealsHaveAmounts whether any deal of the account has an amount, ended ones too
 */
export function currencyViolation(
  before: Money,
  after: Money,
  dealsHaveAmounts: boolean,
): Violation | null {
  if (before.currency === after.currency || !dealsHaveAmounts) return null;
  return violation('NOT_EDITABLE_NOW', ['currency'], { reason: 'DEALS_HAVE_AMOUNTS' });
}
