import { describe, expect, it } from 'vitest';
import { parse } from '../shared/schema.js';
import {
  NAMED_CREATORS_MAX,
  planPromoCodesSchema,
  TYPED_CREATOR_MAX,
  WAIT_DAYS,
} from './plan-promo-codes.js';

const TERMS = { creditPolicy: 'ALWAYS', timeZone: 'UTC' };
const read = (target: object, more: object = {}) =>
  parse(planPromoCodesSchema, { target, terms: TERMS, ...more });
const told = (target: object, more: object = {}) => {
  const parsed = read(target, more);
  return parsed.ok ? [] : parsed.violations.map(({ code, path }) => `${code} ${path.join('.')}`);
};
const many = (count: number) => Array.from({ length: count }, (_, place) => `creator ${place}`);

describe('creators of a plan', () => {
  it('are named once each, without what stands around them', () => {
    const parsed = read({ typed: [' mei ', 'mei', '', '  ', 'Mei'] });
    expect(parsed).toMatchObject({ ok: true, value: { target: { typed: ['mei', 'Mei'] } } });
  });

  it('are some, and as many as a call may name', () => {
    expect(told({ ids: [] })).toEqual(['REQUIRED target.ids']);
    expect(told({ typed: [' '] })).toEqual(['REQUIRED target.typed']);
    expect(told({ typed: many(NAMED_CREATORS_MAX) })).toEqual([]);
    expect(told({ ids: many(NAMED_CREATORS_MAX + 1) })).toEqual(['TOO_MANY target.ids']);
  });

  it('are called by what people type, not by books', () => {
    expect(told({ typed: ['x'.repeat(TYPED_CREATOR_MAX)] })).toEqual([]);
    expect(told({ typed: ['x'.repeat(TYPED_CREATOR_MAX + 1)] })).toEqual(['TOO_LONG target.typed']);
  });

  it('are found by a filter as it is', () => {
    const filter = { search: ' mei ', expectedCount: 2 };
    expect(read({ filter })).toMatchObject({ ok: true, value: { target: { filter } } });
  });
});

it('rows wait for some days, or not at all', () => {
  const days = (waitDays: number) => told({ ids: ['x'] }, { waitDays });
  expect([WAIT_DAYS.min, WAIT_DAYS.max].map(days)).toEqual([[], []]);
  for (const waitDays of [WAIT_DAYS.min - 1, WAIT_DAYS.max + 1, 1.5]) {
    expect(days(waitDays)).toHaveLength(1);
  }
});

it('nothing is done about creators who have a code, texts may differ and owners are told, unless it is said', () => {
  expect(read({ ids: ['x'] })).toMatchObject({
    value: { withCode: 'LEAVE_OUT', mayUseOtherText: true, tellsOwners: true },
  });
});
