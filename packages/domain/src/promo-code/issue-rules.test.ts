import { describe, expect, it, test } from 'vitest';
import { DAY, dealOf, idOf, NOW, termsOf } from '../testing/built.js';
import { dealEndsFirst, dealViolation, promoCodeWarnings } from './issue-rules.js';

const deal = dealOf();

describe('R9: the deal', () => {
  it('is of the program in which the owner is credited', () => {
    expect(dealViolation(deal, idOf('Program', 1))).toBeNull();
    expect(dealViolation(deal, idOf('Program', 2))).toEqual({
      code: 'DEAL_OF_ANOTHER_PROGRAM',
      path: ['dealId'],
      params: { deal: 'Summer' },
    });
  });
});

describe('warnings', () => {
  const facts = { now: NOW, terms: [], deal: null, contractEnd: null };
  const withTerms = (endAt: number | null, contractEnd: number | null) =>
    promoCodeWarnings({
      ...facts,
      contractEnd,
      terms: [{ field: 'terms', terms: termsOf({ endAt }) }],
    });

  const endsInPast = (endAt: number) => ({
    code: 'ENDS_IN_PAST',
    path: ['terms', 'endAt'],
    params: { endAt },
  });
  const contractFirst = (contractEnd: number) => ({
    code: 'CONTRACT_ENDS_FIRST',
    path: ['terms', 'endAt'],
    params: { contractEnd },
  });

  test.each([
    ['nothing to say', null, null, []],
    ['ends just after now', NOW + 1, null, []],
    ['ends now', NOW, null, [endsInPast(NOW)]],
    ['ended', NOW - DAY, NOW - DAY, [endsInPast(NOW - DAY)]],
    ['ends with the contract', NOW + DAY, NOW + DAY, []],
    ['ends after the contract', NOW + DAY + 1, NOW + DAY, [contractFirst(NOW + DAY)]],
    ['never ends, the contract does', null, NOW + DAY, [contractFirst(NOW + DAY)]],
  ])('%s', (_, endAt, contractEnd, expected) => {
    expect(withTerms(endAt, contractEnd)).toEqual(expected);
  });

  it('are given for each set of terms, under the field that it came in', () => {
    const late = termsOf({ endAt: NOW });
    const warnings = promoCodeWarnings({
      ...facts,
      terms: [
        { field: 'terms', terms: termsOf() },
        { field: 'creatorTerms', terms: late },
      ],
    });
    expect(warnings.map(({ path }) => path.join('.'))).toEqual(['creatorTerms.endAt']);
  });

  test.each([
    ['one that is over', NOW, ['DEAL_ENDED']],
    ['one that is not', NOW + 1, []],
    ['one without an end', null, []],
  ])('say of a deal: %s', (_, endAt, expected) => {
    const warnings = promoCodeWarnings({ ...facts, deal: { ...deal, endAt } });
    expect(warnings.map(({ code }) => code)).toEqual(expected);
  });

  const dealFirst = (dealEnd: number) => ({
    code: 'DEAL_ENDS_FIRST',
    path: ['endAt'],
    params: { deal: 'Summer', dealEnd },
  });
  test.each([
    ['ends with the deal', NOW + DAY, NOW + DAY, []],
    ['ends a moment after it', NOW + DAY + 1, NOW + DAY, [dealFirst(NOW + DAY)]],
    ['never ends, the deal does', null, NOW + DAY, [dealFirst(NOW + DAY)]],
    ['counts on in a deal that is over', null, NOW - DAY, [dealFirst(NOW - DAY)]],
    ['never ends, nor does the deal', null, null, []],
  ])('of a code that outlives its deal: %s', (_, endAt, dealEnd, expected) => {
    const judged = (syncDates: boolean) =>
      dealEndsFirst({ endAt }, { ...deal, endAt: dealEnd, syncDates }, ['endAt']);
    expect(judged(false)).toEqual(expected);
    // Its dates are the deal's, whatever was asked for.
    expect(judged(true)).toEqual([]);
    expect(dealEndsFirst({ endAt }, null, ['endAt'])).toEqual([]);
  });

  it('of a new code are said once: an end that is past, or a deal that is over, says enough', () => {
    const warned = (endAt: number | null, dealEnd: number) =>
      promoCodeWarnings({
        ...facts,
        deal: { ...deal, endAt: dealEnd },
        terms: [{ field: 'terms', terms: termsOf({ endAt }) }],
      }).map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(warned(null, NOW + 1)).toEqual(['DEAL_ENDS_FIRST terms.endAt']);
    expect(warned(null, NOW)).toEqual(['DEAL_ENDED dealId']);
    expect(warned(NOW, NOW - 1)).toEqual(['ENDS_IN_PAST terms.endAt', 'DEAL_ENDED dealId']);
  });
});
