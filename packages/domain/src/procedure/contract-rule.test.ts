import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hasJoined, STORED_MEMBERSHIP_STATES } from '../creator/membership.js';
import { DAY, factsOf, idOf, membershipOf, NOW } from '../testing/built.js';
import { ok, refused } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import { countsFrom, startOutsideContract, startViolations } from './contract-rule.js';

const creator = { displayName: 'Mei Lin' };
const judge = (membership: ReturnType<typeof membershipOf> | null, startAt: number | null) =>
  startOutsideContract(creator, membership, { startAt }, NOW, ['terms', 'startAt']);

describe('R1: the contract covers the start of a code', () => {
  const later = membershipOf({ contractStart: NOW + DAY, contractEnd: NOW + 9 * DAY });
  const now = membershipOf({ contractStart: NOW - DAY, contractEnd: NOW + 9 * DAY });
  const notBegun = {
    code: 'CONTRACT_NOT_BEGUN',
    path: ['terms', 'startAt'],
    params: { creator: 'Mei Lin', contractStart: NOW + DAY },
  };
  const ended = {
    code: 'CONTRACT_ENDED',
    path: ['terms', 'startAt'],
    params: { creator: 'Mei Lin', contractEnd: NOW + 9 * DAY },
  };
  test.each([
    ['now, before it', later, null, notBegun],
    ['in the past, before it', later, NOW - DAY, notBegun],
    ['just before it', later, NOW + DAY - 1, notBegun],
    ['at its start', later, NOW + DAY, null],
    ['just before its end', later, NOW + 9 * DAY - 1, null],
    ['at its end', later, NOW + 9 * DAY, ended],
    ['now, inside it', now, null, null],
    ['before its start, which has passed', now, NOW - 5 * DAY, null],
    ['at the end of one that covers now', now, NOW + 9 * DAY, ended],
    ['whenever, without dates', membershipOf(), NOW + 99 * DAY, null],
    // The creator's step says it.
    ['without a membership', null, null, null],
    ['after the end of one that is over', membershipOf({ contractEnd: NOW }), NOW + DAY, null],
  ])('%s', (_, membership, startAt, expected) => {
    expect(judge(membership, startAt)).toEqual(expected);
  });

  it('objects exactly where the creator has not joined when the code begins to count', () => {
    const near = fc.option(fc.integer({ min: NOW - 5, max: NOW + 5 }));
    const dates = fc.record({ contractStart: near, contractEnd: near });
    fc.assert(
      fc.property(dates, near, (contract, startAt) => {
        const membership = membershipOf(contract);
        fc.pre(contract.contractEnd === null || contract.contractEnd > NOW);
        const from = countsFrom({ startAt }, NOW);
        expect(judge(membership, startAt) === null).toBe(hasJoined(membership, from));
      }),
    );
  });

  test.each(STORED_MEMBERSHIP_STATES.filter((state) => state !== 'JOINED'))(
    'is not asked in state %s',
    (state) => {
      expect(judge(membershipOf({ state, contractStart: NOW + DAY }), null)).toBeNull();
    },
  );
});

describe('R1 for the start of a code of a procedure', () => {
  const membership = membershipOf({ contractStart: NOW + DAY, contractEnd: NOW + 9 * DAY });
  const known = ok({ id: idOf('Creator'), displayName: 'Mei Lin' });
  const path = ['terms', 'startAt'];
  test.each([
    ['outside of the contract', known, null, ['CONTRACT_NOT_BEGUN']],
    ['within it', known, NOW + DAY, []],
    ['of nobody yet', null, null, []],
    ['of nobody that is known', refused(violation('NOT_FOUND', ['creatorId'])), null, []],
  ])('%s', (_what, owner, startAt, codes) => {
    const facts = factsOf({ creator: owner, membership });
    const told = startViolations(facts, { startAt }, path);
    expect(told.map((each) => [each.code, each.path])).toEqual(codes.map((code) => [code, path]));
  });
});
