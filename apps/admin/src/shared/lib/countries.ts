import { localeOf } from './format';

const CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

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
  return CODES.map((value) => ({ value, label: countryName(value, language) })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
}

const currencies = new Map<string, readonly { value: string; label: string }[]>();

/** All currencies, `USD – US Dollar`, for a list to pick from. */
export function currencyOptions(language: string): readonly { value: string; label: string }[] {
  const locale = localeOf(language);
  let made = currencies.get(locale);
  if (made === undefined) {
    const display = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' });
    made = Intl.supportedValuesOf('currency').map((value) => {
      const name = display.of(value) ?? value;
      return { value, label: name === value ? value : `${value} – ${name}` };
    });
    currencies.set(locale, made);
  }
  return made;
}
