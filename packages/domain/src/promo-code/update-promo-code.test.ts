import { describe, expect, it, test } from 'vitest';
import { codeWith, idOf, NOW, termsOf } from '../testing/built.js';
import { nextAssignmentId } from '../testing/lives.js';
import { told } from '../testing/outcome.js';
import type { PromoCode, Terms } from './promo-code.js';
import { editedPromoCode, type PromoCodeChanges } from './update-promo-code.js';

const moment = { now: NOW, nextId: nextAssignmentId };

describe('an edit', () => {
  const edit = (code: PromoCode, changes: PromoCodeChanges) =>
    editedPromoCode(code, changes, moment);
  const terms = (changes: Partial<Terms>, code: PromoCode) => ({
    assignments: code.assignments.map(({ id, creditPolicy, startAt, endAt, timeZone }) => ({
      assignmentId: id,
      terms: { creditPolicy, startAt, endAt, timeZone, ...changes },
    })),
  });
  const PATH = 'assignments.0.terms';

  test.each([
    ['the same start', codeWith({ startAt: NOW - 1 }), { startAt: NOW - 1 }, []],
    [
      'no start',
      codeWith({ startAt: NOW - 1 }),
      { startAt: null },
      [`${PATH}.startAt NOT_EDITABLE_NOW`],
    ],
    ['a start now', codeWith({ startAt: NOW + 5 }), { startAt: NOW }, []],
    [
      'a past start',
      codeWith({ startAt: NOW + 5 }),
      { startAt: NOW - 1 },
      [`${PATH}.startAt STARTS_IN_PAST`],
    ],
    [
      'a start at the end',
      codeWith({ startAt: NOW + 5, endAt: NOW + 9 }),
      { startAt: NOW + 9 },
      [`${PATH}.endAt START_NOT_BEFORE_END`],
    ],
    ['an end now', codeWith({}), { endAt: NOW }, []],
    ['a past end', codeWith({}), { endAt: NOW - 1 }, [`${PATH}.endAt ENDS_IN_PAST`]],
    ['no end', codeWith({ endAt: NOW + 1 }), { endAt: null }, []],
    [
      'an end now with another policy',
      codeWith({}),
      { endAt: NOW, creditPolicy: 'IF_WINNER' },
      [`${PATH}.endAt START_NOT_BEFORE_END`],
    ],
    [
      'a zone after the end',
      codeWith({ endAt: NOW }),
      { timeZone: 'UTC' },
      [`${PATH}.timeZone NOT_EDITABLE_NOW`],
    ],
  ] as const)('%s', (_, code, changes, expected) => {
    expect(told(edit(code, terms(changes, code)))).toEqual(expected);
  });

  it('of an assignment that is none, or the same one twice', () => {
    const code = codeWith({});
    const [change] = terms({}, code).assignments;
    const other = { assignmentId: idOf('Assignment', 9), terms: termsOf() };
    expect(told(edit(code, { assignments: [other] }))).toEqual([
      'assignments.0.assignmentId NOT_FOUND',
    ]);
    expect(told(edit(code, { assignments: change ? [change, change] : [] }))).toEqual([
      'assignments.1.assignmentId INVALID_VALUE',
    ]);
  });

  test.each([
    ['counts', codeWith({})],
    ['has ended', codeWith({ endAt: NOW })],
  ])('of capitals alone, of a code that %s', (_, code) => {
    const capitals = { text: { text: 'MEI15', normalForm: 'MEI15' } };
    expect(told(edit(code, capitals))).toEqual([]);
    const other = { text: { text: 'MEI16', normalForm: 'MEI16' } };
    expect(told(edit(code, other))).toEqual(['text NOT_EDITABLE_NOW']);
  });

  it('keeps what is left out', () => {
    const code = codeWith({}, { comments: 'Hello', dealId: idOf('Deal') });
    expect(edit(code, { comments: undefined })).toEqual({ ok: true, value: code });
    expect(edit(code, { dealId: null })).toEqual({ ok: true, value: { ...code, dealId: null } });
  });
});
