import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CreatorId, PromoCodeId } from '../shared/id.js';
import { codeWith } from '../testing/built.js';
import {
  claimFor,
  claimOf,
  claimOfMore,
  claimsMore,
  overlapViolations,
  windowsMeet,
  type Overlap,
  type OverlapClaim,
} from './overlap.js';

const mei = { kind: 'CREATOR', id: 'cr_mei' as CreatorId } as const;
const jo = { kind: 'CREATOR', id: 'cr_jo' as CreatorId } as const;
const EXACT = { text: 'Save15', normalForm: 'SAVE15' };
const PATTERN = { text: 'SAVE[0-9]+', normalForm: null };

describe('what a code claims', () => {
  it('an exact text is claimed whatever its window, a pattern within it', () => {
    const windows = [
      { startAt: 10, endAt: 20 },
      { startAt: 15, endAt: 30 },
    ];
    expect(claimFor(EXACT, mei, windows)).toMatchObject({ startAt: null, endAt: null });
    expect(claimFor(PATTERN, mei, windows)).toMatchObject({ startAt: 10, endAt: 30 });
    expect(claimFor(PATTERN, mei, [{ startAt: null, endAt: null }])).toMatchObject({
      ...{ startAt: null, endAt: null },
    });
  });

  const claim = (more: Partial<OverlapClaim>): OverlapClaim => ({
    ...{ text: PATTERN, owner: mei, startAt: 10, endAt: 20 },
    ...more,
  });

  test.each([
    ['the same', {}, false],
    ['a later end', { endAt: 21 }, true],
    ['no end', { endAt: null }, true],
    ['an earlier end', { endAt: 19 }, false],
    ['an earlier start', { startAt: 9 }, true],
    ['no start', { startAt: null }, true],
    ['a later start', { startAt: 11 }, false],
    ['another pattern', { text: { ...PATTERN, text: 'SAVE' } }, true],
    ['an exact text', { text: EXACT }, true],
  ])('%s: more is %s', (_name, more, isMore) => {
    expect(claimsMore(claim({}), claim(more))).toBe(isMore);
  });

  it('an exact text claims more when it is another, and not in another letter case or window', () => {
    const exact = claim({ text: EXACT });
    const other = { text: 'SAVE16', normalForm: 'SAVE16' };
    expect(claimsMore(exact, claim({ text: { ...EXACT, text: 'sAVE15' }, endAt: null }))).toBe(
      false,
    );
    expect(claimsMore(exact, claim({ text: other }))).toBe(true);
  });
});

describe('what a change makes a code claim', () => {
  const code = (text: string, endAt: number) =>
    codeWith({ startAt: 10, endAt }, { text, normalForm: null, matchType: 'REGEX' });
  const before = code('SAVE[0-9]', 20);

  test.each([
    ['another text', code('SAVE[0-8]', 20), ['text']],
    ['another text and a later end', code('SAVE[0-8]', 21), ['text']],
    ['a later end', code('SAVE[0-9]', 21), []],
  ])('more with %s, told on its path', (_what, after, path) => {
    expect(claimOfMore(before, after)).toEqual({ claim: claimOf(after), path });
  });

  it('no more with an earlier end', () => {
    expect(claimOfMore(before, code('SAVE[0-9]', 19))).toBeNull();
  });
});

describe('windows', () => {
  it('meet where some instant is in both', () => {
    const instant = fc.integer({ min: 0, max: 12 });
    const window = fc.record({ from: instant, until: fc.option(instant) });
    const isIn = (at: number, { from, until }: { from: number; until: number | null }) =>
      from <= at && (until === null || at < until);
    fc.assert(
      fc.property(window, window, (one, other) => {
        const instants = Array.from({ length: 14 }, (_, at) => at);
        const isAny = instants.some((at) => isIn(at, one) && isIn(at, other));
        expect(windowsMeet(one, other)).toBe(isAny);
      }),
    );
  });
});

it('R7: others refuse, the same owner warns', () => {
  const overlap: Overlap = {
    ...{ promoCodeId: 'pc_1' as PromoCodeId, text: 'SAVE.*', matchType: 'REGEX', owner: jo },
    ...{ ownerName: 'Jo Park', startAt: null, endAt: 99, witness: 'SAVE15' },
  };
  const own: Overlap = { ...overlap, owner: mei, ownerName: 'Mei', startAt: 3, endAt: null };
  const told = { code: 'OVERLAP', path: ['text'] };
  const common = { text: 'SAVE15', pattern: 'SAVE.*', promoCodeId: 'pc_1' };
  expect(overlapViolations(mei, [overlap, own])).toEqual({
    violations: [{ ...told, params: { ...common, owner: 'Jo Park', ownerId: jo.id, endAt: 99 } }],
    warnings: [{ ...told, params: { ...common, owner: 'Mei', ownerId: mei.id, startAt: 3 } }],
  });
});
