import { ok, refused, type Result } from './result.js';
import { violation } from './violation.js';

/** The most that an amount may be, in minor units: small enough to be exact everywhere. */
export const AMOUNT_MAX = 1_000_000_000_000;

/** How many digits a currency has behind the point: 2 of USD, 0 of JPY, 3 of KWD. */
export function minorDigitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in digits alone, `15.00`, as forms show it and read it back. */
export function amountDigits(minorUnits: number, currency: string): string {
  const digits = minorDigitsOf(currency);
  return (minorUnits / 10 ** digits).toFixed(digits);
}

/** An amount that no language writes otherwise, `15.00 USD`. */
export function amountText(minorUnits: number, currency: string): string {
  return `${amountDigits(minorUnits, currency)} ${currency}`;
}

const TYPED = /^(\d{1,15})(?:[.,](\d*))?$/;

/**
 * Reads an amount as it is typed, with a point or a comma before its last digits.
 * @returns minor units; or, with an empty path, `INVALID_VALUE` for what is no amount of this currency
 */
export function readAmount(typed: string, currency: string): Result<number> {
  const digits = minorDigitsOf(currency);
  const [matched, whole = '', rest = ''] = TYPED.exec(typed.normalize('NFKC').trim()) ?? [];
  return matched === undefined || rest.length > digits
    ? refused(violation('INVALID_VALUE'))
    : ok(Number(whole + rest.padEnd(digits, '0')));
}
