import { describe, expect, it, test } from 'vitest';
import { violation } from '../shared/violation.js';
import { everyViolation } from '../testing/index.js';
import { whoIsMeant } from './references.js';
import { ROW_REMEDIES, rowAnswerOf, rowRemedyOf } from './row-answer.js';

it('each violation has a remedy of the list, whatever the column', () => {
  for (const each of everyViolation) expect(ROW_REMEDIES).toContain(rowRemedyOf(each));
});

test.each([
  ['programId', 'MAP_EXTERNAL_ID'],
  ['ownerExternalId', 'MAP_EXTERNAL_ID'],
  ['ownerEmail', 'CHOOSE_OWNER'],
  ['creatorProgram', 'CHOOSE_PROGRAM'],
  ['deal', 'FIX_CELL'],
  [null, 'FIX_CELL'],
] as const)('what is unknown in %s is helped by %s', (column, remedy) => {
  expect(rowRemedyOf(violation('REFERENCE_UNKNOWN', [], { value: 'x' }), column)).toBe(remedy);
  expect(rowRemedyOf(violation('INVALID_VALUE'), column)).toBe('FIX_CELL');
});

it('an answer names what stands in the way', () => {
  const held = { text: 'MEI15', owner: 'Mei', ownerId: 'cr_1', promoCodeId: 'pc_1' };
  const fault = { column: 'text', header: 'Code', value: 'MEI15' } as const;
  const objection = violation('CODE_HELD_BY_CREATOR', ['text'], held);
  expect(rowAnswerOf(7, { ...fault, violation: objection })).toMatchObject({
    ...{ row: 7, column: 'text', remedy: 'CHOOSE_FREE_TEXT', existing: 'pc_1' },
  });
  const expired = rowAnswerOf(7, { ...fault, violation: violation('CODE_EXPIRED', ['text']) });
  expect(expired).toMatchObject({ remedy: 'REACTIVATE', existing: null });
});

test.each([
  ['ENDED', 'REACTIVATE'],
  ['STARTED', 'FIX_CELL'],
])('what cannot be edited because it has %s is helped by %s', (reason, remedy) => {
  expect(rowRemedyOf(violation('NOT_EDITABLE_NOW', [], { reason }), 'creatorEndAt')).toBe(remedy);
});

describe('whom a row means', () => {
  it('is who all that it says leads to', () => {
    expect(whoIsMeant({ id: ['a'], email: ['a'], profile: [] }, 'a')).toEqual({ id: 'a' });
    expect(whoIsMeant({ email: [], profile: ['b'] }, null)).toEqual({ id: 'b' });
  });

  it('is nobody if nothing leads to anybody', () => {
    expect(whoIsMeant({ email: [], profile: [] }, null)).toEqual({ id: null });
    expect(whoIsMeant({}, null)).toEqual({ id: null });
  });

  it('is asked about if an id is nobody’s, or answers differ', () => {
    expect(whoIsMeant({ id: [], email: ['a'] }, 'z')).toMatchObject({
      objection: { code: 'REFERENCE_UNKNOWN' },
    });
    for (const found of [
      { id: ['a'], email: ['b'] },
      { email: ['a', 'b'] },
      { externalId: ['a'], profile: ['b'] },
    ]) {
      expect(whoIsMeant(found, 'id' in found ? 'a' : null)).toMatchObject({
        objection: { code: 'REFERENCE_AMBIGUOUS', params: { count: 2 } },
      });
    }
  });
});
