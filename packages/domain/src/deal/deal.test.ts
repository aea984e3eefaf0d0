import { describe, expect, it, test } from 'vitest';
import { parse } from '../shared/schema.js';
import { DAY, idOf, NOW } from '../testing/built.js';
import { told, valueOf } from '../testing/outcome.js';
import { createDealSchema, hasDealEnded } from './deal.js';

const deal = { programId: idOf('Program'), name: 'Summer', type: 'GENERAL_SALE' };

describe('the input of a deal', () => {
  it('needs a program, a name and a type', () => {
    expect(valueOf(parse(createDealSchema, deal))).toEqual({
      ...deal,
      description: null,
      landingPage: null,
      startAt: null,
      endAt: null,
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
