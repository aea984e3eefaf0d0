import { setImmediate } from 'node:timers';
import type { CreatorId, Instant } from '@creator-codes/domain';
import { readPattern } from '@creator-codes/patterns';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkPromoCode } from '../../src/application/codes/check-promo-code.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { suggestPromoCodes } from '../../src/application/codes/suggest-promo-codes.js';
import { overlapsOfText } from '../../src/persistence/repositories/patterns/overlaps.js';
import { PatternIndex } from '../../src/persistence/repositories/patterns/pattern-index.js';
import { textsThatMeet } from '../../src/persistence/repositories/patterns/texts-that-meet.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import {
  codeFor,
  makeJoinedCreator,
  makeWorld,
  valueOf,
  violationsOf,
  type World,
} from './world.js';

const PATTERNS = 40;
/** Each takes nearly all that a pattern may, and matches whatever begins so. */
const large = (number: number, begins = 'MEI', ends = '') =>
  `(?i)${begins}[A-Z0-9]*(?:${'[A-Z0-9]?'.repeat(21)})(?:${String(number).padStart(3, '0')})?${ends}`;

/** How many turns the event loop has meanwhile, where each look at the clock finds a millisecond passed. */
async function turnsOf<T>(work: () => Promise<T>): Promise<{ turns: number; answer: T }> {
  // What went before has had its turn.
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  let [now, turns, isOver] = [performance.now(), 0, false];
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  const next = () => {
    turns += 1;
    if (!isOver) setImmediate(next);
  };
  setImmediate(next);
  const answer = await work();
  isOver = true;
  return { turns, answer };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(engines)('suggestions beside patterns on $name', (engine) => {
  let world: World;
  let mei: CreatorId;

  beforeAll(async () => {
    world = await makeWorld(await freshDatabase(engine), 'CREATOR_ONLY');
    mei = await makeJoinedCreator(world, 'Mei Lin');
    const jo = await makeJoinedCreator(world, 'Jo Park');
    for (let number = 0; number < PATTERNS; number += 1) await issue(mei, large(number));
    await issue(jo, '(?i)lin[2-5]');
  });

  const issue = async (owner: CreatorId, text: string) =>
    valueOf(
      await issuePromoCode(world.deps, world.call, {
        ...codeFor(owner, text),
        matchType: 'REGEX',
      }),
    );
  const suggest = (template: string, mayLengthen: boolean) =>
    suggestPromoCodes(world.deps, world.call, { creatorId: mei, count: 4, template, mayLengthen });

  it('leave out what a pattern matches, of whoever it is, as a check of each text does', async () => {
    expect(valueOf(await suggest('LIN{#}', false))).toMatchObject({
      suggestions: expect.arrayContaining(['LIN6', 'LIN7', 'LIN8', 'LIN9']) as unknown,
      keySpace: { size: 8, free: 4, isExact: true },
    });
    for (const [text, code] of [
      ['LIN5', 'OVERLAP'],
      ['LIN6', undefined],
      ['MEI5', 'OVERLAP'],
    ] as const) {
      const checked = await checkPromoCode(world.deps, world.call, codeFor(mei, text));
      expect([...checked.violations, ...checked.warnings][0]?.code).toBe(code);
    }
  });

  it('let others have the event loop, where patterns match every text', async () => {
    const { turns, answer } = await turnsOf(() => suggest('MEI{####}', true));
    expect(violationsOf(answer)).toMatchObject([
      { code: 'KEY_SPACE_TOO_SMALL', params: { size: 8 ** 4, free: 0 } },
    ]);
    expect(turns).toBeGreaterThan(300);
  });
});

describe('what asks many patterns about texts', () => {
  const now: Instant = 1;
  const entries = Array.from({ length: PATTERNS }, (_, number) => {
    const read = readPattern(large(number, 'MEI', 'Q'));
    if (!read.ok) throw new Error(JSON.stringify(read.violations));
    return {
      ...{ id: uuidIds.next('PromoCode'), version: 1, pattern: read.value, isClaimed: true },
      owner: { kind: 'CREATOR', id: uuidIds.next('Creator') },
      window: { startAt: null, endAt: null, resumesAt: null, gap: null },
      ...{ expiredAt: null, createdAt: now },
    } as const;
  });
  const index = new PatternIndex(1, entries);
  const text = (normalForm: string) => ({ text: normalForm, normalForm });

  it('gives others a turn between looks: at many texts', async () => {
    const texts = Array.from({ length: 100 }, (_, number) => text(`MEI${number}`));
    const { turns, answer } = await turnsOf(() => textsThatMeet(index, texts as never, now));
    expect(answer.size).toBe(0);
    // A look for each text and pattern, and eight of them in a turn.
    expect(turns).toBeGreaterThan((100 * PATTERNS) / 10);
  });

  it('gives others a turn between patterns: at one text', async () => {
    const claim = { text: text('MEI10'), owner: null, startAt: null, endAt: null };
    const asked = { claim, except: null, now };
    const overlaps = await turnsOf(() => overlapsOfText(index, asked));
    expect([overlaps.answer, overlaps.turns >= PATTERNS / 20]).toEqual([[], true]);
    const matching = await turnsOf(() => index.matchingInSomeCase('MEI10'));
    expect([matching.answer, matching.turns >= PATTERNS / 20]).toEqual([[], true]);
  });
});
