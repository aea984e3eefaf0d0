import { expect, it } from 'vitest';
import { parse } from '../shared/schema.js';
import { told, valueOf } from '../testing/index.js';
import { createRestrictedTextSchema, restrictionChanges } from './restricted-text-input.js';

const reserve = (more: object) => parse(createRestrictedTextSchema, { text: 'SAVE15', ...more });

it('nobody is released unasked', () => {
  for (const releaseHolder of [undefined, null, false]) {
    expect(valueOf(reserve({ releaseHolder })).releaseHolder).toBe(false);
  }
});

it('who releases the holder says why', () => {
  expect(valueOf(reserve({ releaseHolder: true, reason: 'Ours' })).releaseHolder).toBe(true);
  for (const reason of [undefined, null, '', ' \u200B']) {
    expect(told(reserve({ releaseHolder: true, reason }))).toEqual(['reason REQUIRED']);
    expect(told(reserve({ reason }))).toEqual([]);
  }
});

it('a prefix releases nobody', () => {
  const prefix = { kind: 'PREFIX', releaseHolder: true };
  expect(told(reserve({ ...prefix, reason: 'Ours' }))).toEqual(['releaseHolder INVALID_VALUE']);
  expect(told(reserve(prefix))).toEqual(['reason REQUIRED', 'releaseHolder INVALID_VALUE']);
  expect(told(reserve({ ...prefix, releaseHolder: false }))).toEqual([]);
});

it('a list that is read again changes what it says otherwise, and nothing that has begun', () => {
  const now = 100;
  const begun = { startAt: 50, endAt: 200 };
  const ahead = { startAt: 150, endAt: null };
  expect(restrictionChanges(begun, {}, now)).toBeNull();
  expect(restrictionChanges(begun, { startAt: null, endAt: 200 }, now)).toBeNull();
  expect(restrictionChanges(begun, { startAt: 1 }, now)).toBeNull();
  expect(restrictionChanges(begun, { startAt: 100 }, now)).toBeNull();
  expect(restrictionChanges(begun, { startAt: 101 }, now)).toEqual({ startAt: 101 });
  expect(restrictionChanges(begun, { endAt: null }, now)).toEqual({ endAt: null });
  expect(restrictionChanges(begun, { endAt: 201 }, now)).toEqual({ endAt: 201 });
  expect(restrictionChanges(ahead, { startAt: 150 }, now)).toBeNull();
  expect(restrictionChanges(ahead, { startAt: 99, endAt: null }, now)).toEqual({ startAt: 99 });
});
