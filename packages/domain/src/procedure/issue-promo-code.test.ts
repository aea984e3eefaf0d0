import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { PROGRAM_MODES } from '../account/account.js';
import { DEFAULT_DETAILS } from '../promo-code/details.js';
import { DAY, idOf, NOW, termsOf } from '../testing/built.js';
import { told, valueOf } from '../testing/outcome.js';
import {
  parseCompletePromoCode,
  parseIssuePromoCode,
  parseIssuePromoCodeToPartner,
  parseStep,
} from './issue-promo-code.js';
import { procedureOf, stepForPath } from './procedure.js';

const least = { creatorId: idOf('Creator'), text: ' Mei15 ', terms: termsOf() };
const onlyInSix = {
  creatorTerms: termsOf({ creditPolicy: 'IF_WINNER' }),
  performanceProgramId: idOf('Program', 2),
  mediaSourceId: idOf('MediaSource'),
};
const inBoth = {
  dealId: idOf('Deal'),
  comments: ' For the show ',
  creatorProgramId: idOf('Program', 1),
};
const nothing = {
  creatorTerms: null,
  dealId: null,
  ...DEFAULT_DETAILS,
  creatorProgramId: null,
  performanceProgramId: null,
  mediaSourceId: null,
};

describe.each(PROGRAM_MODES)('the input of issuePromoCode in mode %s', (mode) => {
  it('needs a creator, a text and terms', () => {
    const read = {
      creatorId: least.creatorId,
      terms: least.terms,
      text: { text: 'Mei15', normalForm: 'MEI15' },
      matchType: 'EXACT',
    };
    expect(valueOf(parseIssuePromoCode(mode, least))).toEqual({ ...read, ...nothing });
    expect(valueOf(parseIssuePromoCode(mode, { ...least, ...nothing }))).toEqual({
      ...read,
      ...nothing,
    });
    const details = {
      ...{ comments: 'a', purpose: 'INTERNAL', internalNote: 'b' },
      notificationEmail: 'c@test.example',
    };
    expect(valueOf(parseIssuePromoCode(mode, { ...least, ...details }))).toMatchObject(details);
    expect(told(parseIssuePromoCode(mode, {}))).toEqual([
      'creatorId REQUIRED',
      'terms REQUIRED',
      'text REQUIRED',
    ]);
  });

  it('is told everything that is wrong with it at once', () => {
    const wrong = {
      creatorId: '',
      text: 'SAVE 10',
      terms: { creditPolicy: 'NEVER', startAt: NOW, endAt: NOW, timeZone: 'Mars/Base' },
      comments: 'x'.repeat(1_001),
      dealId: 5,
      accountId: idOf('Account'),
    };
    expect(told(parseIssuePromoCode(mode, wrong))).toEqual([
      'accountId NOT_IN_THIS_MODE',
      'comments TOO_LONG',
      'creatorId REQUIRED',
      'dealId INVALID_VALUE',
      'terms.creditPolicy INVALID_VALUE',
      'terms.endAt START_NOT_BEFORE_END',
      'terms.timeZone UNKNOWN_TIME_ZONE',
      'text CODE_TEXT_CHARACTER',
    ]);
  });

  test.each([
    ['no limits', { startAt: null, endAt: null }, []],
    ['a millisecond', { startAt: NOW, endAt: NOW + 1 }, []],
    ['no time at all', { startAt: NOW, endAt: NOW }, ['terms.endAt START_NOT_BEFORE_END']],
    ['the end first', { startAt: NOW, endAt: NOW - DAY }, ['terms.endAt START_NOT_BEFORE_END']],
    ['a start before there was time', { startAt: -1 }, ['terms.startAt INSTANT_OUT_OF_RANGE']],
    ['no credit policy', { creditPolicy: undefined }, ['terms.creditPolicy REQUIRED']],
    ['a zone that is an offset', { timeZone: '+08:00' }, ['terms.timeZone UNKNOWN_TIME_ZONE']],
    ['no zone', { timeZone: null }, ['terms.timeZone REQUIRED']],
  ])('R8: terms with %s', (_, changes, expected) => {
    const terms = { ...termsOf(), ...changes };
    expect(told(parseIssuePromoCode(mode, { ...least, terms }))).toEqual(expected);
  });

  it('whatever it is, is read or answered with codes and paths that lead back to a step', () => {
    const field = fc.oneof(fc.anything(), fc.constantFrom(...Object.values(least)));
    // Details that no step asks for lead back to none.
    const asked = Object.keys({ ...least, ...nothing }).filter(
      (name) => name !== 'purpose' && name !== 'internalNote',
    );
    const names = [...asked, 'accountId'];
    const anything = fc.dictionary(fc.constantFrom(...names), field);
    fc.assert(
      fc.property(anything, (input) => {
        const outcome = parseIssuePromoCode(mode, input);
        if (outcome.ok) return;
        for (const { code, path } of outcome.violations) {
          if (code === 'NOT_IN_THIS_MODE' && path.length === 1) continue;
          expect(stepForPath(procedureOf(mode), path, code)?.id).toBeTypeOf('string');
        }
      }),
    );
  });
});

describe('the mode decides', () => {
  it('six steps take the fields of the Performance program', () => {
    const read = valueOf(
      parseIssuePromoCode('PERFORMANCE_AND_CREATOR', { ...least, ...onlyInSix, ...inBoth }),
    );
    expect(read).toMatchObject({ ...onlyInSix, ...inBoth, comments: 'For the show' });
  });

  it('three steps do not have them, and say so of each', () => {
    expect(valueOf(parseIssuePromoCode('CREATOR_ONLY', { ...least, ...inBoth }))).toMatchObject({
      ...nothing,
      ...inBoth,
      comments: 'For the show',
    });
    expect(told(parseIssuePromoCode('CREATOR_ONLY', { ...least, ...onlyInSix }))).toEqual([
      'creatorTerms NOT_IN_THIS_MODE',
      'mediaSourceId NOT_IN_THIS_MODE',
      'performanceProgramId NOT_IN_THIS_MODE',
    ]);
  });

  it("the creator's own terms are checked like the others", () => {
    const creatorTerms = termsOf({ startAt: NOW, endAt: NOW });
    expect(
      told(parseIssuePromoCode('PERFORMANCE_AND_CREATOR', { ...least, creatorTerms })),
    ).toEqual(['creatorTerms.endAt START_NOT_BEFORE_END']);
  });
});

describe('other inputs about codes', () => {
  const toPartner = {
    performancePartnerId: idOf('PerformancePartner'),
    text: 'BLOG10',
    terms: termsOf(),
  };

  test.each([
    ['at least', toPartner, []],
    ['with nulls', { ...toPartner, dealId: null, comments: null, programId: null }, []],
    ['without anything', {}, ['performancePartnerId REQUIRED', 'terms REQUIRED', 'text REQUIRED']],
    [
      'wrong',
      { ...toPartner, text: '-', terms: termsOf({ startAt: 2, endAt: 1 }) },
      ['terms.endAt START_NOT_BEFORE_END', 'text TOO_SHORT'],
    ],
  ])('a code for a partner, %s', (_, input, expected) => {
    expect(told(parseIssuePromoCodeToPartner(input))).toEqual(expected);
  });

  const complete = { promoCodeId: idOf('PromoCode'), version: 3 };
  test.each([
    ['at least', complete, []],
    ['with terms', { ...complete, terms: termsOf() }, []],
    ['without anything', {}, ['promoCodeId REQUIRED', 'version REQUIRED']],
    [
      'wrong',
      { promoCodeId: 4, version: 1.5, terms: termsOf({ timeZone: 'X' }) },
      ['promoCodeId INVALID_VALUE', 'terms.timeZone UNKNOWN_TIME_ZONE', 'version INVALID_VALUE'],
    ],
    ['a version that no number holds', { ...complete, version: 1e300 }, ['version INVALID_VALUE']],
  ])('a code to complete, %s', (_, input, expected) => {
    expect(told(parseCompletePromoCode(input))).toEqual(expected);
  });
});

describe('the answers of a step', () => {
  const [code] = procedureOf('CREATOR_ONLY').steps.filter(({ id }) => id === 'code');
  if (code === undefined) throw new Error('no step asks for a code');
  const toldOf = (answers: object) => told(parseStep(code, { terms: termsOf(), ...answers }));

  it('hold an exact text unless they say that it is a pattern', () => {
    expect(toldOf({ text: 'MEI15' })).toEqual([]);
    expect(toldOf({ text: 'MEI[0-9]+' })).toEqual(['text CODE_TEXT_CHARACTER']);
    expect(toldOf({ text: 'MEI[0-9]+', matchType: 'EXACT' })).toEqual(['text CODE_TEXT_CHARACTER']);
    expect(toldOf({ text: 'MEI[0-9]+', matchType: 'REGEX' })).toEqual([]);
    expect(toldOf({ text: '', matchType: 'REGEX' })).toEqual(['text PATTERN_INVALID']);
    expect(toldOf({ text: 'MEI15', matchType: 'GLOB' })).toEqual(['matchType INVALID_VALUE']);
  });
});
