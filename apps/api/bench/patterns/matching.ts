import { randomInt } from 'node:crypto';
import { matchSteps, type PromoCodeId } from '@creator-codes/domain';
import type { Call } from '../../src/application/ports/actor.js';
import { matchPromoCode } from '../../src/application/codes/match-promo-code.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import { makeToken } from '../../src/auth/tokens.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { patternFactsOf } from '../../src/persistence/repositories/patterns/pattern-facts.js';
import { PatternIndexes } from '../../src/persistence/repositories/patterns/pattern-indexes.js';
import { bytesOfOwnId, uuidIds } from '../../src/persistence/tables/ids.js';
import type { TestAccount } from '../../test/persistence/account.js';
import { median, quantile } from '../shared/statistics.js';
import { exactText, patternOf } from './data.js';

export const KINDS = ['exact', 'pattern', 'miss'] as const;
export type Kind = (typeof KINDS)[number];

export interface Matching {
  readonly kind: Kind | 'all';
  readonly texts: number;
  /** Microseconds of one text: by the product's function, and by one indexed look-up by hand. */
  readonly ours: number;
  readonly oursP99: number;
  readonly byHand: number;
  readonly byHandP99: number;
  /** The whole answer of `matchPromoCode`: with verdicts, and near misses where nothing fits. */
  readonly whole: number;
  /** Total time of a round as a multiple of the look-up's, the median of the rounds. */
  readonly ratio: number;
}

interface Sizes {
  readonly codes: number;
  readonly patterns: number;
  readonly rounds: number;
  readonly texts: number;
}

/** Half exact, a quarter pattern, a quarter miss; no text comes twice. */
function textMaker({ codes, patterns }: Sizes) {
  let serial = 0;
  // Prime to the sizes: every code once before one comes again.
  const step = (by: number, size: number) => (serial * by) % size;
  return (): { readonly kind: Kind; readonly text: string } => {
    serial += 1;
    const kind = (['exact', 'pattern', 'exact', 'miss'] as const)[serial % 4] ?? 'exact';
    if (kind === 'exact') {
      const text = exactText(step(611_953, codes));
      return { kind, text: serial % 8 === 0 ? text.toLowerCase() : text };
    }
    if (kind === 'pattern') return { kind, text: patternOf(step(7_919, patterns)).some(serial) };
    return { kind, text: `${exactText(step(611_953, codes))}Z${String(serial)}` };
  };
}

interface Sample {
  readonly kind: Kind;
  readonly took: number;
}

/** P4: which code a text carries, in turn with one indexed look-up by hand. */
export async function measureMatching(
  database: Database,
  { id: accountId, unitOfWork }: TestAccount,
  sizes: Sizes,
): Promise<readonly Matching[]> {
  const account = bytesOfOwnId(accountId);
  const clock = { now: () => Date.now() };
  // What the unit of work hands to `matchPromoCode`, made once.
  const facts = patternFactsOf(database, new PatternIndexes(database), accountId, clock);
  const ours = async (text: string): Promise<readonly PromoCodeId[]> => {
    const { code } = matchSteps(text);
    return code === null ? [] : facts.codesFitting(code);
  };
  const byHand = (text: string) =>
    database.select<{ id: Buffer }>(
      'SELECT id FROM promo_code WHERE account_id = ? AND code_key = ?',
      [account, `E:${text.trim().toUpperCase()}`],
    );
  const deps: Dependencies = { unitOfWork, clock, ids: uuidIds, makeToken, random: randomInt };
  const call: Call = {
    actor: { kind: 'JOB', id: null, name: 'Bench', address: null },
    ...{ accountId, capacity: 'MANAGER', ownerId: null, requestId: 'bench' },
  };
  const whole = (text: string) => matchPromoCode(deps, call, { text });

  const nextText = textMaker(sizes);
  const samples = { ours: [] as Sample[], byHand: [] as Sample[], whole: [] as Sample[] };
  const ratios = new Map<Kind | 'all', number[]>();
  for (let round = -1; round < sizes.rounds; round += 1) {
    const these = { ours: [] as Sample[], byHand: [] as Sample[] };
    for (let turn = 0; turn < sizes.texts; turn += 1) {
      // Whole fours: each contender gets each kind as often.
      const four = Array.from({ length: 4 }, nextText);
      for (const [name, find] of inTurn(turn, { ours, byHand })) {
        for (const { kind, text } of name === 'ours' ? four : Array.from({ length: 4 }, nextText)) {
          const began = performance.now();
          const found = await find(text);
          these[name].push({ kind, took: 1_000 * (performance.now() - began) });
          if (name === 'ours') check(kind, text, found.length);
        }
      }
    }
    if (round < 0) continue;
    samples.ours.push(...these.ours);
    samples.byHand.push(...these.byHand);
    for (const kind of ['all', ...KINDS] as const) {
      const [one, other] = [these.ours, these.byHand].map((all) => totalOf(all, kind));
      ratios.set(kind, [...(ratios.get(kind) ?? []), (one ?? 0) / (other ?? 0)]);
    }
    for (let turn = 0; turn < sizes.texts / 20; turn += 1) {
      const { kind, text } = nextText();
      const began = performance.now();
      await whole(text);
      samples.whole.push({ kind, took: 1_000 * (performance.now() - began) });
    }
  }
  return (['all', ...KINDS] as const).map((kind) => {
    const of = (all: readonly Sample[]) => tookOf(all, kind);
    return {
      ...{ kind, texts: of(samples.ours).length, ratio: median(ratios.get(kind) ?? []) },
      ...{ ours: median(of(samples.ours)), oursP99: quantile(of(samples.ours), 0.99) },
      ...{ byHand: median(of(samples.byHand)), byHandP99: quantile(of(samples.byHand), 0.99) },
      whole: median(of(samples.whole)),
    };
  });
}

/** Each goes first as often. */
function inTurn<T extends object>(turn: number, all: T) {
  const entries = Object.entries(all) as { [K in keyof T]: [K, T[K]] }[keyof T][];
  return turn % 2 === 0 ? entries : entries.reverse();
}

function check(kind: Kind, text: string, found: number): void {
  const wanted = kind === 'miss' ? 0 : 1;
  if (found !== wanted) throw new Error(`${text} fits ${String(found)} codes: it is a ${kind}`);
}

function tookOf(all: readonly Sample[], kind: Kind | 'all'): readonly number[] {
  return all.filter((each) => kind === 'all' || each.kind === kind).map(({ took }) => took);
}

function totalOf(all: readonly Sample[], kind: Kind | 'all'): number {
  return tookOf(all, kind).reduce((sum, each) => sum + each, 0);
}
