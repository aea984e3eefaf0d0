import { describe, expect, it, test } from 'vitest';
import { NOW } from '../testing/built.js';
import { told, valueOf } from '../testing/outcome.js';
import { parse, parseChanges } from '../shared/schema.js';
import { KEEP_CODES } from './contract-end.js';
import {
  contractFrom,
  contractSchema,
  contractViolation,
  updateMembershipSchema,
} from './contract.js';

describe("a contract's dates", () => {
  test.each([
    [{}, []],
    [{ contractStart: null, contractEnd: null }, []],
    [{ contractStart: NOW, contractEnd: NOW + 1 }, []],
    [{ contractStart: NOW, contractEnd: NOW }, ['contractEnd START_NOT_BEFORE_END']],
    [{ contractStart: -1 }, ['contractStart INSTANT_OUT_OF_RANGE']],
  ])('%j', (input, expected) => {
    expect(told(parse(contractSchema, input))).toEqual(expected);
  });

  test.each([
    [{ contractStart: null, contractEnd: NOW }, false],
    [{ contractStart: null, contractEnd: NOW + 1 }, true],
    [{ contractStart: null, contractEnd: null }, true],
    [{ contractStart: NOW - 2, contractEnd: NOW - 1 }, true],
  ])('%j, decided now: %s', (contract, isLegal) => {
    expect(contractFrom({ ...contract, ...KEEP_CODES }, NOW).ok).toBe(isLegal);
  });
});

describe('the changes of a contract', () => {
  const change = (input: object) =>
    parseChanges(updateMembershipSchema, { membershipId: 'mb', version: 1, ...input });

  it('keep a date that is left out and take away one that is null', () => {
    const { contractEnd, ...rest } = valueOf(change({ contractEnd: null }));
    expect([contractEnd, 'contractStart' in rest]).toEqual([null, false]);
  });

  it('are dates', () => {
    expect(told(change({ contractStart: -1 }))).toEqual(['contractStart INSTANT_OUT_OF_RANGE']);
  });

  test.each([
    [NOW, NOW, false],
    [NOW, NOW + 1, true],
    [null, NOW, true],
    [NOW, null, true],
  ])('%s to %s', (contractStart, contractEnd, isLegal) => {
    expect(contractViolation({ contractStart, contractEnd }) === null).toBe(isLegal);
  });
});
