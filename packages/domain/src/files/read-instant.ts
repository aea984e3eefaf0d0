import { endOfDay, isCalendarDay, startOfDay } from '../shared/calendar-day.js';
import { isInstant, type Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import type { TimeZone } from '../shared/time-zone.js';
import { violation, type Violation } from '../shared/violation.js';
import { resolveWallTime, type WallTimeResolution } from '../shared/wall-time.js';
import { shownText, type FileCell } from './cell.js';
import { isoInZone } from './iso-in-zone.js';
import type { DateOrder } from './mapping.js';

export interface InstantContext {
  /** A date without a time is its first instant as a start, and the first of the next day as an end. */
  readonly side: 'START' | 'END';
  /** Of wall times; what has an offset needs none. */
  readonly timeZone: TimeZone;
  readonly dateOrder: DateOrder | null;
}

/** The longest text that can be a date and time. */
const DATE_MAX = 64;
const OFFSET =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)? ?(Z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/i;
const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(.*)$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(.*)$/;
const TIME = /^(?:T|,? )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.](\d{1,3}))?)? ?(?:([AP])\.?M\.?)?$/i;

/**
 * Reads a date, with or without time and offset. Nobody sees a file being read, so nothing is chosen for them.
 * @returns the instant; or, with an empty path, `WALL_TIME_INVALID`, `INSTANT_OUT_OF_RANGE`, `DATE_AMBIGUOUS` where day
 * and month could be either, `WALL_TIME_SKIPPED` or `WALL_TIME_TWICE` where clocks are put forward or back
 */
export function readInstant({ text, kind }: FileCell, context: InstantContext): Result<Instant> {
  const wrong = () => refused(violation('WALL_TIME_INVALID', [], { wall: shownText(text.trim()) }));
  if (text.length > DATE_MAX || kind === 'NUMBER' || kind === 'BOOLEAN') return wrong();
  // Spreadsheets put marks of direction and narrow spaces into dates.
  const tidy = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const exact = OFFSET.exec(tidy);
  if (exact !== null) return withOffset(exact) ?? wrong();
  const date = dateOf(tidy, context.dateOrder);
  if (date === 'AMBIGUOUS') return refused(violation('DATE_AMBIGUOUS', [], { date: tidy }));
  if (date === null || !isCalendarDay(date.day)) return wrong();
  const time = date.rest === '' ? '' : timeOf(date.rest);
  if (time === null) return wrong();
  // Whoever types a day into a spreadsheet gets its midnight.
  const isDay = time === '' || (kind === 'DATE' && /^00:00(?::00(?:\.0+)?)?$/.test(time));
  if (isDay) return instantOfDay(date.day, context);
  const resolved = resolveWallTime(`${date.day}T${time}`, context.timeZone);
  if (!resolved.ok) return resolved;
  const { value } = resolved;
  return value.kind === 'exact' ? ok(value.instant) : refused(clockChange(tidy, context, value));
}

/** What can be written in the place of a wall time that does not happen, or happens twice. */
function clockChange(
  wall: string,
  { timeZone }: InstantContext,
  resolved: Exclude<WallTimeResolution, { readonly kind: 'exact' }>,
): Violation {
  const first = isoInZone(resolved.instant, timeZone);
  if (resolved.kind === 'gap') {
    return {
      ...violation('WALL_TIME_SKIPPED', [], { wall, timeZone, first }),
      suggestions: [first],
    };
  }
  const second = isoInZone(resolved.other, timeZone);
  return {
    ...violation('WALL_TIME_TWICE', [], { wall, timeZone, first, second }),
    suggestions: [first, second],
  };
}

function withOffset(match: RegExpExecArray): Result<Instant> | null {
  const [, day = '', hours = '', minutes = '', seconds = '00', fraction = ''] = match;
  const [sign, offsetHours, offsetMinutes] = match.slice(7);
  if (!isCalendarDay(day)) return null;
  const ms = fraction.padEnd(3, '0').slice(0, 3);
  const local = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * 60_000;
  const instant = sign === '-' ? local + offset : local - offset;
  return isInstant(instant)
    ? ok(instant)
    : refused(violation('INSTANT_OUT_OF_RANGE', [], { wall: match[0] }));
}

interface DateAndRest {
  readonly day: string;
  readonly rest: string;
}

function dateOf(text: string, order: DateOrder | null): DateAndRest | 'AMBIGUOUS' | null {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) {
    const [, year, , month, day, inChinese, dayInChinese, rest = ''] = first;
    return { day: dayOf(year, month ?? inChinese, day ?? dayInChinese), rest };
  }
  const last = YEAR_LAST.exec(text);
  if (last === null) return null;
  const [, one = '', , two = '', year, rest = ''] = last;
  const monthFirst = { day: dayOf(year, one, two), rest };
  const dayFirst = { day: dayOf(year, two, one), rest };
  if (order !== null) return order === 'DAY_FIRST' ? dayFirst : monthFirst;
  if (Number(one) === Number(two) || Number(two) > 12) return monthFirst;
  return Number(one) > 12 ? dayFirst : 'AMBIGUOUS';
}

function dayOf(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The time as `resolveWallTime` takes it; null for what is none. */
function timeOf(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, typed = '', minutes = '', seconds, fraction, half] = match;
  const hours = half === undefined ? Number(typed) : hoursOfHalf(Number(typed), half);
  if (hours === null || hours > 23) return null;
  const rest =
    seconds === undefined ? '' : `:${seconds}${fraction === undefined ? '' : `.${fraction}`}`;
  return `${String(hours).padStart(2, '0')}:${minutes}${rest}`;
}

function hoursOfHalf(hours: number, half: string): number | null {
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
}

function instantOfDay(day: string, { side, timeZone }: InstantContext): Result<Instant> {
  return side === 'START' ? startOfDay(day, timeZone) : endOfDay(day, timeZone);
}
