import { DAY_MS, LINK_LIFE_MAX } from '@creator-codes/domain';
import { expect, test } from 'vitest';
import { newLink, readLink, type LinkValues } from './link-input';

const ZONE = 'Asia/Shanghai';
const NOW = Date.UTC(2026, 10, 30, 18);
const typed = (changes: Partial<LinkValues> = {}): LinkValues => ({
  ...newLink(NOW, ZONE),
  ...changes,
});

test('a new link is for a hundred, and good to the end of the day in a month', () => {
  const start = newLink(NOW, ZONE);
  expect(start).toMatchObject({ limit: '100', endsAt: { wall: '2026-12-31' } });
  const read = readLink(start, ZONE, NOW);
  expect(read).toMatchObject({ value: { message: null, endsAt: Date.UTC(2026, 11, 31, 16) } });
});

test.each([
  [{ endsAt: { wall: '', later: false } }, ['endsAt REQUIRED']],
  [{ endsAt: { wall: '2026-11-29', later: false } }, ['endsAt ENDS_IN_PAST']],
  [
    {
      endsAt: {
        wall: new Date(NOW + LINK_LIFE_MAX + DAY_MS).toISOString().slice(0, 10),
        later: false,
      },
    },
    ['endsAt INVALID_VALUE'],
  ],
  [{ limit: 'ten' }, ['limit INVALID_VALUE']],
  [{ limit: '0' }, ['limit NUMBER_OUT_OF_RANGE']],
  [
    { limit: '', endsAt: { wall: 'x', later: false } },
    ['endsAt WALL_TIME_INVALID', 'limit REQUIRED'],
  ],
  [{ name: ' ', message: 'x'.repeat(1_001) }, ['message TOO_LONG']],
])('%j: %j', (changes, expected) => {
  const read = readLink(typed(changes), ZONE, NOW);
  const told = read.ok ? [] : read.violations.map(({ code, path }) => `${path.join('.')} ${code}`);
  expect(told).toEqual(expected);
});
