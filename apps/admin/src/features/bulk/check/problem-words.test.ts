import type { ViolationCode } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import type { UserError } from '../../../shared/lib/violations';
import { problemWords } from './problem-words';
import type { Problem } from './use-problems';

const NOTHING = {
  ...{
    text: null,
    waitsFor: null,
    waitDays: null,
    waitsUntil: null,
    line: 2,
    creator: null,
    promoCode: null,
  },
  ...{ changes: [], warnings: [] },
};

function problem(code: ViolationCode, count: number, value?: string): Problem {
  const params = value === undefined ? [] : [{ name: 'value', value }];
  const error: UserError = {
    ...{ code, path: [], message: '', params, suggestions: [] },
    ...{ owner: null, conflictingPromoCode: null },
  };
  const answer = { row: 2, column: 'ownerId', header: 'Owner id', value: '', error };
  const row: Problem['row'] = {
    ...{ ...NOTHING, number: 1, state: 'ERROR', plan: 'ERROR', label: '' },
    ...{ answers: [{ ...answer, remedy: 'FIX_CELL' }], errors: [error] },
  };
  return { code, count, row, rows: [row] };
}

it('says of one row what it says itself, and in which column', () => {
  const words = { sentence: 'IN_COLUMN', header: 'Owner id' };
  expect(problemWords(problem('REQUIRED', 1))).toEqual(words);
  expect(problemWords(problem('REFERENCE_UNKNOWN', 1, '90001'))).toEqual(words);
});

it('says of many rows nothing that one of them alone has', () => {
  expect(problemWords(problem('REFERENCE_UNKNOWN', 24, '90001'))).toEqual({
    named: 'REFERENCE_UNKNOWN',
  });
  expect(problemWords(problem('TOO_LONG', 24, '90001'))).toEqual({ sentence: 'SUCH_AS' });
  expect(problemWords(problem('CODE_EXPIRED', 24))).toEqual({ sentence: 'ALL' });
});
