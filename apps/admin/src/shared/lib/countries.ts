import { COUNTRIES, CURRENCIES } from '@creator-codes/domain';
import { localeOf } from './format';

const names = new Map<string, Intl.DisplayNames>();

function namesIn(locale: string): Intl.DisplayNames {
  let made = names.get(locale);
  if (made === undefined) {
    made = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
    names.set(locale, made);
  }
  return made;
}

/** The name of a country or region in the reader's language; the code itself when there is none. */
export function countryName(code: string, language: string): string {
  return namesIn(localeOf(language)).of(code) ?? code;
}

/** All countries and regions by name, for a list to pick from. */
export function countryOptions(language: string): readonly { value: string; label: string }[] {
  const locale = localeOf(language);
  return COUNTRIES.map((value) => ({ value, label: countryName(value, language) })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
}

/**
 * All currencies, `USD – US Dollar`, for a list to pick from.
 * @param current one that is in use already and stays in the list, whatever it is
 */
export function currencyOptions(
  language: string,
  current = 'USD',
): readonly { value: string; label: string }[] {
  const display = new Intl.DisplayNames(localeOf(language), { type: 'currency', fallback: 'code' });
  const currencies = CURRENCIES.includes(current) ? CURRENCIES : [current, ...CURRENCIES];
  return currencies.map((value) => {
    const name = display.of(value) ?? value;
    return { value, label: name === value ? value : `${value} – ${name}` };
  });
}
