import { describe, expect, it } from 'vitest';
import {
  formatCompact,
  formatDate,
  formatDateTime,
  formatNumber,
  formatTime,
  formatZone,
  formatZoneSpan,
  localeOf,
} from './format';

const NINE_IN_SHANGHAI = Date.UTC(2026, 11, 1, 1);

describe('dates', () => {
  it('are those of the given zone, not of the browser', () => {
    expect(formatDate('2026-12-01T01:00:00Z', 'en-GB', 'America/New_York')).toBe('30 Nov 2026');
    expect(formatDate('2026-12-01T01:00:00Z', 'en-GB', 'Asia/Shanghai')).toBe('1 Dec 2026');
    expect(formatDate('2026-12-01T01:00:00Z', 'zh-CN', 'Asia/Shanghai')).toBe('2026/12/1');
  });

  it('with a time of day always say their zone', () => {
    expect(formatDateTime(NINE_IN_SHANGHAI, 'en-GB', 'Asia/Shanghai')).toMatch(
      /^1 Dec 2026,? (at )?09:00 GMT\+8$/,
    );
    expect(formatDateTime(NINE_IN_SHANGHAI, 'zh-CN', 'UTC')).toMatch(/UTC/);
  });

  it('midnight is 00:00, not 24:00', () => {
    expect(formatDateTime('2026-12-01T00:00:00Z', 'en-GB', 'UTC')).toContain('00:00');
  });
});

it('a time of day is the one where the reader sits, in 24 hours', () => {
  expect(formatTime(new Date(2026, 11, 1, 9, 5), 'en-GB')).toBe('09:05');
  expect(formatTime(new Date(2026, 11, 1, 21, 5).getTime(), 'zh-CN')).toBe('21:05');
  expect(formatTime(new Date(2026, 11, 1), 'en-GB')).toBe('00:00');
});

it('a number is written in full or in short, whichever came before', () => {
  // Engines do not agree on K or k.
  const both = () => [formatNumber(212_000, 'en-GB'), formatCompact(212_000, 'en-GB')].join(' ');
  expect(both()).toMatch(/^212,000 212k$/i);
  expect(both()).toMatch(/^212,000 212k$/i);
  expect([formatCompact(212_000, 'zh-CN'), formatNumber(212_000, 'zh-CN')]).toEqual([
    '21万',
    '212,000',
  ]);
});

it('a zone is told with its offset at the moment meant', () => {
  expect(formatZone('Asia/Shanghai', NINE_IN_SHANGHAI, 'en-GB')).toBe('Asia/Shanghai (GMT+8)');
  expect(formatZone('America/New_York', Date.UTC(2026, 6, 1), 'en-GB')).toBe(
    'America/New_York (GMT-4)',
  );
  expect(formatZone('America/New_York', Date.UTC(2026, 11, 1), 'en-GB')).toBe(
    'America/New_York (GMT-5)',
  );
});

it('a zone is told with the offset of each end of a window, once where they are the same', () => {
  const [winter, summer] = [Date.UTC(2026, 11, 1), Date.UTC(2027, 6, 1)];
  const span = (...moments: readonly number[]) =>
    formatZoneSpan('Europe/Berlin', moments, 'en-GB').replace('Europe/Berlin ', '');
  expect(span(winter, summer)).toBe('(GMT+1 → GMT+2)');
  expect(span(winter, winter)).toBe('(GMT+1)');
  expect(span(summer)).toBe('(GMT+2)');
  // To the millisecond in which the clocks change.
  const change = Date.UTC(2027, 2, 28, 1);
  expect(span(change - 1, change)).toBe('(GMT+1 → GMT+2)');
  expect(span()).toMatch(/^\(GMT\+[12]\)$/);
});

it('every Chinese tag is written in simplified Chinese', () => {
  expect([localeOf('zh'), localeOf('zh-CN'), localeOf('en')]).toEqual(['zh-CN', 'zh-CN', 'en-GB']);
});
