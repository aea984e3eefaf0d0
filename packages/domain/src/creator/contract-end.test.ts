import { expect, test } from 'vitest';
import { DAY, NOW } from '../testing/built.js';
import {
  codeEndAt,
  endChoiceViolation,
  endDueOf,
  KEEP_CODES,
  removalChoiceViolation,
  type AtEnd,
} from './contract-end.js';
import { withContract } from './contract.js';

const told = (violation: { code: string; path: readonly string[] } | null) =>
  violation === null ? null : `${violation.code} ${violation.path.join('.')}`;

test.each([
  ['KEEP', null, null, null],
  ['KEEP', NOW, null, null],
  ['KEEP', NOW, NOW + 1, 'INVALID_VALUE keepUntil'],
  ['EXPIRE_CODES', NOW, null, null],
  ['EXPIRE_CODES', null, null, 'REQUIRED contractEnd'],
  ['EXPIRE_CODES', NOW, NOW + 1, 'INVALID_VALUE keepUntil'],
  ['KEEP_UNTIL', NOW, null, 'REQUIRED keepUntil'],
  ['KEEP_UNTIL', null, NOW, 'REQUIRED contractEnd'],
  ['KEEP_UNTIL', NOW, NOW, 'KEEP_UNTIL_TOO_EARLY keepUntil'],
  ['KEEP_UNTIL', NOW, NOW + 1, null],
] as const)(
  '%s for a contract that ends at %s, until %s',
  (atEnd, contractEnd, keepUntil, wrong) => {
    expect(told(endChoiceViolation({ atEnd, contractEnd, keepUntil }))).toBe(wrong);
  },
);

test.each([
  ['KEEP_UNTIL', NOW, 'ENDS_IN_PAST keepUntil'],
  ['KEEP_UNTIL', NOW + 1, null],
  ['EXPIRE_CODES', null, null],
  ['KEEP', null, null],
] as const)('%s until %s when somebody is removed', (atEnd, keepUntil, wrong) => {
  expect(told(removalChoiceViolation({ atEnd, keepUntil }, NOW))).toBe(wrong);
});

test.each([
  ['KEEP', null, null],
  ['EXPIRE_CODES', null, 'NOW'],
  ['KEEP_UNTIL', NOW + 1, NOW + 1],
  ['KEEP_UNTIL', NOW, 'NOW'],
] as const)('%s until %s: a code ends %s', (atEnd, keepUntil, end) => {
  expect(codeEndAt({ atEnd, keepUntil }, NOW)).toBe(end);
});

test('there is something to do where a contract ends and codes are not kept', () => {
  const due = (atEnd: AtEnd, state = 'JOINED', contractEnd: number | null = NOW) =>
    endDueOf({ state, contractEnd, atEnd });
  expect([due('KEEP'), due('EXPIRE_CODES'), due('KEEP_UNTIL')]).toEqual([null, NOW, NOW]);
  expect([due('EXPIRE_CODES', 'REMOVED'), due('EXPIRE_CODES', 'JOINED', null)]).toEqual([
    null,
    null,
  ]);
});

test('a contract with other dates keeps what was chosen as long as it has an end', () => {
  const contract = {
    ...{ contractStart: null, contractEnd: NOW as number | null },
    ...{ atEnd: 'KEEP_UNTIL' as AtEnd, keepUntil: (NOW + DAY) as number | null },
  };
  expect(withContract(contract, { contractEnd: NOW + 1 })).toEqual({
    ...contract,
    contractEnd: NOW + 1,
  });
  expect(withContract(contract, { contractEnd: null })).toEqual({
    ...{ ...contract, contractEnd: null },
    ...KEEP_CODES,
  });
  expect(withContract(contract, { atEnd: 'EXPIRE_CODES' })).toEqual({
    ...{ ...contract, atEnd: 'EXPIRE_CODES', keepUntil: null },
  });
});
