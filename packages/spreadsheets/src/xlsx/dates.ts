const MS_A_DAY = 86_400_000;
const DAYS_1900 = Date.UTC(1899, 11, 31);
const DAYS_1904 = Date.UTC(1904, 0, 1);
/** The day that the calendar of 1900 has too many: 29 February 1900. */
const NO_DAY = 60;
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** The formats of dates and times that every workbook has, by number. */
const BUILT_IN = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47],
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** Whether a number in this format is shown as a date or a time of day. Hours that passed (`[h]:mm`) are a number. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id);
  const [first = ''] = code.split(';');
  const bare = first.replace(/"[^"]*"|\\.|[_*]./gu, '');
  if (/\[(?:h+|m+|s+)\]/iu.test(bare)) return false;
  return /[ydhs]|m/iu.test(bare.replace(/\[[^\]]*\]/gu, '').replace(/general/giu, ''));
}

/**
 * The wall time that a workbook means by a number: ISO, without a zone. A whole number is a day, one below 1 a time
 * of day; nothing where the number is no date.
 */
export function wallTime(serial: number, from1904: boolean): string | null {
  if (serial < 0 || (!from1904 && Math.floor(serial) === NO_DAY)) return null;
  const days = !from1904 && serial > NO_DAY ? serial - 1 : serial;
  const ms = (from1904 ? DAYS_1904 : DAYS_1900) + Math.round(days * MS_A_DAY);
  if (!(ms <= LAST_MS)) return null;
  const [day = '', time = ''] = new Date(ms).toISOString().slice(0, -1).split('T');
  const short = time.endsWith('.000') ? time.slice(0, -4) : time;
  if (serial < 1) return short;
  return short === '00:00:00' ? day : `${day}T${short}`;
}

/** A number as the shortest decimal text that is exactly it, without an exponent. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const [digits = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:[.](\d+))?$/u.exec(digits) ?? [];
  const point = whole.length + Number(exponent);
  const all = whole + part;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  return `${sign}${all.slice(0, point).padEnd(point, '0')}${point < all.length ? `.${all.slice(point)}` : ''}`;
}
