import { describe, expect, it, test } from 'vitest';
import { DAY, idOf, NOW, termsOf } from '../testing/built.js';
import { told } from '../testing/outcome.js';
import { parse } from '../shared/schema.js';
import { expirePromoCodesSchema } from './expire.js';
import { TARGET_MAX } from './target-max.js';
import { HEALTH_FLAGS, healthFlagsOf } from './health.js';
import { isComplete, missingProgramKinds, requiredProgramKinds } from './promo-code.js';
import { isSameTerms } from './terms.js';

describe('R4: a code is complete', () => {
  const both = 'PERFORMANCE_AND_CREATOR';
  test.each([
    ['CREATOR', both, ['CREATOR', 'PERFORMANCE'], []],
    ['CREATOR', both, ['PERFORMANCE', 'CREATOR'], []],
    ['CREATOR', both, ['CREATOR'], ['PERFORMANCE']],
    ['CREATOR', both, ['PERFORMANCE'], ['CREATOR']],
    ['CREATOR', both, [], ['CREATOR', 'PERFORMANCE']],
    ['CREATOR', 'CREATOR_ONLY', ['CREATOR'], []],
    ['CREATOR', 'CREATOR_ONLY', ['CREATOR', 'PERFORMANCE'], []],
    ['CREATOR', 'CREATOR_ONLY', ['PERFORMANCE'], ['CREATOR']],
    ['PERFORMANCE_PARTNER', both, ['PERFORMANCE'], []],
    ['PERFORMANCE_PARTNER', 'CREATOR_ONLY', ['PERFORMANCE'], []],
    ['PERFORMANCE_PARTNER', both, [], ['PERFORMANCE']],
  ] as const)('of a %s in %s with %j: missing %j', (owner, mode, assigned, missing) => {
    expect(missingProgramKinds(owner, mode, assigned)).toEqual(missing);
    expect(isComplete(owner, mode, assigned)).toBe(missing.length === 0);
    expect(isComplete(owner, mode, requiredProgramKinds(owner, mode))).toBe(true);
  });
});

describe('health flags', () => {
  const well = { isComplete: true, ownerHasJoined: true, dealHasEnded: false };
  test.each([
    [{}, []],
    [{ isComplete: false }, ['HALF_MADE']],
    [{ ownerHasJoined: false }, ['OWNER_NOT_JOINED']],
    [{ dealHasEnded: true }, ['DEAL_ENDED']],
    [{ isComplete: false, ownerHasJoined: false, dealHasEnded: true }, [...HEALTH_FLAGS]],
  ])('for %j: %j', (facts, flags) => {
    expect(healthFlagsOf({ ...well, ...facts })).toEqual(flags);
  });
});

describe('terms', () => {
  it('are the same when every part is', () => {
    const terms = termsOf({ startAt: NOW, endAt: NOW + DAY });
    expect(isSameTerms(terms, { ...terms })).toBe(true);
    const changes = [
      { creditPolicy: 'IF_WINNER' },
      { startAt: null },
      { endAt: null },
      { timeZone: 'UTC' },
    ] as const;
    for (const change of changes) expect(isSameTerms(terms, { ...terms, ...change })).toBe(false);
  });
});

describe('the codes to expire', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, at) => idOf('PromoCode', at));
  test.each([
    ['one', { target: { ids: ids(1) } }, []],
    ['as many as allowed', { target: { ids: ids(TARGET_MAX) } }, []],
    ['the same ones twice', { target: { ids: [...ids(TARGET_MAX), ...ids(TARGET_MAX)] } }, []],
    ['one too many', { target: { ids: ids(TARGET_MAX + 1) } }, ['target.ids TOO_MANY']],
    ['none', { target: { ids: [] } }, ['target.ids REQUIRED']],
    ['null', { target: { ids: null } }, ['target.ids REQUIRED']],
    ['no target', {}, ['target REQUIRED']],
    [
      'no list, long reason',
      { target: { ids: 'x' }, reason: 'x'.repeat(501) },
      ['reason TOO_LONG', 'target.ids INVALID_VALUE'],
    ],
  ])('%s', (_, input, expected) => {
    expect(told(parse(expirePromoCodesSchema, input))).toEqual(expected);
  });
});
