import {
  dayThatEndsAt,
  hasEndedAt,
  windowOfCode,
  type Instant,
  type PromoCode,
  type TimeZone,
} from '@creator-codes/domain';
import type { NoticeWords } from './notice-words.js';

/** When a code counts from now on, as a sentence, in the zone in which its dates were chosen. */
export function whenItCounts(words: NoticeWords, code: PromoCode, now: Instant): string {
  if (hasEndedAt(code, now)) return words.countsNoMore;
  const { startAt, resumesAt, endAt } = windowOfCode(code);
  const timeZone = code.assignments[0]?.timeZone ?? 'UTC';
  const begins = resumesAt ?? startAt;
  const start = begins === null || begins <= now ? null : momentIn(words, begins, timeZone);
  const end = endAt === null ? null : endIn(words, endAt, timeZone);
  if (start === null) return end === null ? words.counts : words.countsUntil(end);
  return end === null ? words.countsFrom(start) : words.countsFromUntil(start, end);
}

function endIn(words: NoticeWords, endAt: Instant, timeZone: TimeZone): string {
  const day = dayThatEndsAt(endAt, timeZone);
  if (day === null) return momentIn(words, endAt, timeZone);
  const format = new Intl.DateTimeFormat(words.locale, { timeZone, dateStyle: 'long' });
  return words.endOfDay(`${format.format(endAt - 1)} (${timeZone})`);
}

function momentIn({ locale }: NoticeWords, at: Instant, timeZone: TimeZone): string {
  const style = { dateStyle: 'long', timeStyle: 'short' } as const;
  return `${new Intl.DateTimeFormat(locale, { timeZone, ...style }).format(at)} (${timeZone})`;
}
