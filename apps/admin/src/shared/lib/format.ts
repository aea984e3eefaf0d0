import { dayThatEndsAt } from '@creator-codes/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from './viewer';

type Moment = string | number | Date;

/** The terms of a code, and when it was ended before them. */
interface Lived {
  readonly startAt: Moment | null;
  readonly endAt: Moment | null;
  readonly expiredAt: Moment | null;
}

/** The moments at which what is told of a code's life begins and ends, as far as there are any. */
function endsOf({ startAt, endAt, expiredAt }: Lived): readonly Moment[] {
  const isCut = expiredAt !== null && (endAt === null || timeOf(expiredAt) <= timeOf(endAt));
  return [startAt, isCut ? expiredAt : endAt].filter((moment) => moment !== null);
}

function timeOf(moment: Moment): number {
  return new Date(moment).getTime();
}

// A formatter takes longer to make than thousands of values to write.
const formatters = new Map<string, Intl.DateTimeFormat>();
const numberFormatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let made = formatters.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locale, options);
    formatters.set(key, made);
  }
  return made;
}

function numberFormatter(locale: string, notation: 'standard' | 'compact'): Intl.NumberFormat {
  const key = locale + notation;
  let made = numberFormatters.get(key);
  if (made === undefined) {
    made = new Intl.NumberFormat(locale, { notation });
    numberFormatters.set(key, made);
  }
  return made;
}

/** A date, `1 Dec 2026`, as a calendar in this zone shows it. */
export function formatDate(moment: Moment, locale: string, timeZone: string): string {
  // `2026/12/1` in Chinese: the long form does not fit where two dates stand side by side.
  const dateStyle = locale.startsWith('zh') ? 'short' : 'medium';
  return formatter(locale, { dateStyle, timeZone }).format(new Date(moment));
}

/** A date and time of day with its zone, `1 Dec 2026, 09:00 GMT+8`. */
export function formatDateTime(moment: Moment, locale: string, timeZone: string): string {
  return formatter(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(moment));
}

/** The time of day where the reader sits, `09:00`. */
export function formatTime(moment: Moment, locale: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatter(locale, options).format(new Date(moment));
}

/** A zone with its offset at a moment, or now: `Asia/Shanghai (GMT+8)`. */
export function formatZone(timeZone: string, at: Moment | undefined, locale: string): string {
  return formatZoneSpan(timeZone, at === undefined ? [] : [at], locale);
}

/** A zone with its offset at each of these moments, or now if there is none: `Europe/Berlin (GMT+1 → GMT+2)`. */
export function formatZoneSpan(
  timeZone: string,
  moments: readonly Moment[],
  locale: string,
): string {
  const offsets = (moments.length === 0 ? [Date.now()] : moments).flatMap(
    (at) =>
      formatter(locale, { timeZone, timeZoneName: 'shortOffset' })
        .formatToParts(new Date(at))
        .find(({ type }) => type === 'timeZoneName')?.value ?? [],
  );
  return offsets.length === 0 ? timeZone : `${timeZone} (${[...new Set(offsets)].join(' → ')})`;
}

/** A count, grouped: `100,000`. */
export function formatNumber(value: number, locale: string): string {
  return numberFormatter(locale, 'standard').format(value);
}

/** A large count in short: `212K`. */
export function formatCompact(value: number, locale: string): string {
  return numberFormatter(locale, 'compact').format(value);
}

/** The locale in which dates and numbers are written. */
export function localeOf(language: string): string {
  return language.startsWith('zh') ? 'zh-CN' : 'en-GB';
}

/** Formats in the reader's language and, without a zone, in the account's time zone (in their own for partners). */
export function useFormat() {
  const { t, i18n } = useTranslation('common');
  const { timeZone: ownZone } = useViewer();
  const locale = localeOf(i18n.language);

  return useMemo(() => {
    const date = (moment: Moment, zone = ownZone) => formatDate(moment, locale, zone);
    const dateTime = (moment: Moment, zone = ownZone) => formatDateTime(moment, locale, zone);
    /** An end at the first instant of a day is the day before, as it was chosen. */
    const lastDay = (moment: Moment, zone = ownZone) => {
      const instant = new Date(moment).getTime();
      return dayThatEndsAt(instant, zone) === null ? null : date(instant - 1, zone);
    };
    const endDate = (moment: Moment, zone = ownZone) => lastDay(moment, zone) ?? date(moment, zone);
    const endDateTime = (moment: Moment, zone = ownZone) => {
      const day = lastDay(moment, zone);
      return day === null ? dateTime(moment, zone) : t('endOfDay', { date: day });
    };
    const span = (
      startAt: Moment | null,
      endAt: Moment | null,
      write: (moment: Moment, zone?: string) => string,
      writeEnd: (moment: Moment, zone?: string) => string,
      zone?: string,
    ) =>
      t('window', {
        from: startAt === null ? t('fromCreation') : write(startAt, zone),
        to: endAt === null ? t('noEnd') : writeEnd(endAt, zone),
      });
    const lived = (
      { startAt, endAt, expiredAt }: Lived,
      write: (moment: Moment, zone?: string) => string,
      writeEnd: (moment: Moment, zone?: string) => string,
      zone?: string,
    ) => {
      if (expiredAt === null) return span(startAt, endAt, write, writeEnd, zone);
      if (startAt !== null && timeOf(startAt) >= timeOf(expiredAt)) return t('neverBegan');
      return endAt !== null && timeOf(endAt) < timeOf(expiredAt)
        ? span(startAt, endAt, write, writeEnd, zone)
        : span(startAt, expiredAt, write, write, zone);
    };
    return {
      locale,
      timeZone: ownZone,
      date,
      dateTime,
      /** The time of day where the reader sits, `09:00`. */
      time: (moment: Moment) => formatTime(moment, locale),
      /** When something ends: `31 Dec 2026` for what ends with that day. */
      endDate,
      /** The day with whose end something ends; null when it ends at another time. */
      lastDay,
      /** `end of 31 Dec 2026`, or `31 Dec 2026, 09:00 GMT+8`. */
      endDateTime,
      /** `1 Dec 2026 → no end`, dates only. */
      dateWindow: (startAt: Moment | null, endAt: Moment | null, zone?: string) =>
        span(startAt, endAt, date, endDate, zone),
      /** `1 Dec 2026, 09:00 GMT+8 → no end`. */
      dateTimeWindow: (startAt: Moment | null, endAt: Moment | null, zone?: string) =>
        span(startAt, endAt, dateTime, endDateTime, zone),
      /** The window in which a code counted or counts: what was expired has an end, whatever its terms said. */
      livedDates: (code: Lived, zone?: string) => lived(code, date, endDate, zone),
      livedTimes: (code: Lived, zone?: string) => lived(code, dateTime, endDateTime, zone),
      zone: (zone: string, at?: Moment) => formatZone(zone, at, locale),
      /** The zone of a window that is written by `livedTimes`, with the offset that counts at each of its ends. */
      livedZone: (code: Lived, zone: string) => formatZoneSpan(zone, endsOf(code), locale),
      number: (value: number) => formatNumber(value, locale),
      compact: (value: number) => formatCompact(value, locale),
      /** A capped count: `10,000+`. */
      count: ({ value, isExact }: { value: number; isExact: boolean }) =>
        formatNumber(value, locale) + (isExact ? '' : '+'),
    };
  }, [t, locale, ownZone]);
}
