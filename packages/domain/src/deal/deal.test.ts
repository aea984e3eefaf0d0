import { describe, expect, it, test } from 'vitest';
import { AMOUNT_MAX } from '../shared/money.js';
import { parse, parseChanges } from '../shared/schema.js';
import { DAY, idOf, NOW } from '../testing/built.js';
import { told, valueOf } from '../testing/outcome.js';
import { createDealSchema, doCodesFollow, hasDealEnded, updateDealSchema } from './deal.js';

const deal = { programId: idOf('Program'), name: 'Summer', type: 'GENERAL_SALE' };

describe('the input of a deal', () => {
  it('needs a program, a name and a type', () => {
    expect(valueOf(parse(createDealSchema, deal))).toEqual({
      ...deal,
      ...{ description: null, scope: null, landingPage: null, defaultCode: null },
      ...{ discount: null, minimumPurchase: null, startAt: null, endAt: null, syncDates: false },
      externalIds: [],
    });
    expect(told(parse(createDealSchema, {}))).toEqual([
      'name REQUIRED',
      'programId REQUIRED',
      'type REQUIRED',
    ]);
  });

  test.each([
    ['dates', { startAt: NOW, endAt: NOW + DAY }, []],
    ['no time at all', { startAt: NOW, endAt: NOW }, ['endAt START_NOT_BEFORE_END']],
    ['only an end', { endAt: 1 }, []],
    ['a script', { landingPage: 'javascript:alert(1)' }, ['landingPage INVALID_VALUE']],
    ['a scope of 501', { scope: 'x'.repeat(501) }, ['scope TOO_LONG']],
    ['a launch', { type: 'PRODUCT_LAUNCH', defaultCode: ' Launch-10 ' }, []],
    [
      'a default code that nobody can type',
      { defaultCode: 'A B' },
      ['defaultCode CODE_TEXT_CHARACTER'],
    ],
    ['a blank one', { defaultCode: ' ' }, []],
    ['an amount', { minimumPurchase: 1 }, []],
    ['the most', { minimumPurchase: AMOUNT_MAX }, []],
    ['no amount', { minimumPurchase: 0 }, ['minimumPurchase NUMBER_OUT_OF_RANGE']],
    [
      'more than the most',
      { minimumPurchase: AMOUNT_MAX + 1 },
      ['minimumPurchase NUMBER_OUT_OF_RANGE'],
    ],
    ['half a cent', { minimumPurchase: 0.5 }, ['minimumPurchase INVALID_VALUE']],
    [
      'a discount without its amount',
      { discount: { kind: 'AMOUNT' } },
      ['discount.amount REQUIRED'],
    ],
    ['a description of 1,000', { description: 'x'.repeat(1_000) }, []],
    ['one of 1,001', { description: 'x'.repeat(1_001) }, ['description TOO_LONG']],
    [
      'everything wrong',
      { programId: 1, name: null, type: 'FREE', startAt: 2, endAt: 1 },
      [
        'endAt START_NOT_BEFORE_END',
        'name REQUIRED',
        'programId INVALID_VALUE',
        'type INVALID_VALUE',
      ],
    ],
    [
      'dates that are none',
      { startAt: 'b', endAt: 'a' },
      ['endAt INVALID_VALUE', 'startAt INVALID_VALUE'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(told(parse(createDealSchema, { ...deal, ...changes }))).toEqual(expected);
  });
});

describe('the input of an edit', () => {
  const edit = { dealId: idOf('Deal'), version: 3 };

  it('keeps what is left out, and null means none', () => {
    expect(valueOf(parseChanges(updateDealSchema, { ...edit, name: undefined }))).toEqual(edit);
    const cleared = { description: null, discount: null, minimumPurchase: null, endAt: null };
    expect(valueOf(parseChanges(updateDealSchema, { ...edit, ...cleared }))).toEqual({
      ...edit,
      ...cleared,
    });
  });

  it('cannot clear what every deal has', () => {
    expect(told(parseChanges(updateDealSchema, { ...edit, name: null, type: null }))).toEqual([
      'name REQUIRED',
      'type REQUIRED',
    ]);
  });
});

describe('the codes of a deal', () => {
  const before = { startAt: NOW, endAt: NOW + DAY, syncDates: true };

  test.each([
    ['nothing that has not changed', {}, false],
    ['another start', { startAt: NOW + 1 }, true],
    ['another end', { endAt: NOW + DAY + 1 }, true],
    ['no end', { endAt: null }, true],
    ['dates that are the codes’ own', { endAt: null, syncDates: false }, false],
  ])('follow %s', (_, changes, follow) => {
    expect(doCodesFollow(before, { ...before, ...changes })).toBe(follow);
  });

  it('follow dates that have not changed where they did not before', () => {
    expect(doCodesFollow({ ...before, syncDates: false }, before)).toBe(true);
  });
});

describe('a deal has ended', () => {
  test.each([
    [null, false],
    [NOW + 1, false],
    [NOW, true],
    [NOW - 1, true],
  ])('with the end %j: %j', (endAt, ended) => {
    expect(hasDealEnded({ endAt }, NOW)).toBe(ended);
  });
});
