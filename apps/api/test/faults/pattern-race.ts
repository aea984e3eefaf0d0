import type { Database } from '../../src/persistence/engine/database.js';
import type { TestAccount } from '../persistence/account.js';
import type { PatternOrders, PatternTold, PatternWriter, Wanted } from './pattern-worker.js';
import { inProcesses } from './worker-processes.js';

export interface PatternRace {
  readonly url: string;
  readonly account: TestAccount;
  readonly processes: number;
  readonly pairs: number;
  readonly unguarded?: boolean;
  readonly pause?: number;
  readonly inTurn?: boolean;
}

/** Two writers each that want something at the same instants, in different processes. */
const COUPLES = 16;

/** What two want at one instant: a pattern and an exact text in another case, or two patterns that meet. */
function pairOf(place: number): readonly [Wanted, Wanted] {
  // Patterns of different pairs are told apart by how they begin.
  const pair = String(place).padStart(4, '0');
  const pattern = { pair, text: `${pair}SAVE[0-9]{2}`, matchType: 'REGEX' } as const;
  const exact = { pair, text: `${pair}save15`, matchType: 'EXACT' } as const;
  const other = { pair, text: `${pair}S.*5`, matchType: 'REGEX' } as const;
  if (place % 3 === 0) return [pattern, exact];
  return place % 3 === 1 ? [exact, pattern] : [pattern, other];
}

/** 32 writers in several processes, two of whom want texts that overlap, at the same instant. */
export async function patternRace(race: PatternRace): Promise<readonly PatternTold[]> {
  const { url, account, processes, pairs, unguarded = false, pause = 0, inTurn = false } = race;
  const { mei, luca, northtrail, basecamp, performance } = account;
  const owners: readonly PatternWriter['owner'][] = [
    { kind: 'CREATOR', id: mei.id },
    { kind: 'PERFORMANCE_PARTNER', id: northtrail.id },
    { kind: 'CREATOR', id: luca.id },
    { kind: 'PERFORMANCE_PARTNER', id: basecamp.id },
  ];
  const writers = Array.from({ length: processes }, (): PatternWriter[] => []);
  const all = Array.from({ length: pairs }, (_, place) => pairOf(place));
  for (let couple = 0; couple < COUPLES; couple += 1) {
    const own = all.filter((_, place) => place % COUPLES === couple);
    for (const side of [0, 1] as const) {
      const owner = owners[(couple + side) % owners.length];
      if (owner === undefined) throw new Error('nobody to want a code');
      const wanted = own.map((pair) => pair[side]);
      writers[(couple + side) % processes]?.push({ owner, wanted });
    }
  }
  const orders = writers.map((each): PatternOrders => ({
    ...{ url, accountId: account.id, performanceProgramId: performance.id },
    ...{ writers: each, unguarded, pause, inTurn },
  }));
  const script = new URL('pattern-worker.ts', import.meta.url);
  return (await inProcesses<PatternOrders, readonly PatternTold[]>(script, orders)).flat();
}

export interface PatternVerdict {
  /** Pairs of which both are stored. */
  readonly overlaps: number;
  readonly winners: number;
  readonly losers: number;
  /** Losers who were not told exactly whose code stands in the way. */
  readonly misinformed: readonly PatternTold[];
  /** Codes without every assignment that they need. */
  readonly halfMade: number;
}

/** Judges a race by what is stored and by what everybody was told. */
export async function judgePatterns(
  database: Database,
  told: readonly PatternTold[],
): Promise<PatternVerdict> {
  const codes = await database.select<{ text: string }>('SELECT text FROM promo_code');
  const stored = new Map<string, number>();
  for (const { text } of codes) {
    const pair = text.slice(0, 4);
    stored.set(pair, (stored.get(pair) ?? 0) + 1);
  }
  const halfMade = await database.select(
    'SELECT id FROM promo_code WHERE assigned_kinds <> CASE owner_kind WHEN 1 THEN 3 ELSE 2 END',
  );
  const winners = told.filter(({ isWinner }) => isWinner);
  const holders = new Map(winners.map(({ pair, ownerId }) => [pair, ownerId]));
  const losers = told.filter(({ isWinner }) => !isWinner);
  const misinformed = losers.filter(({ pair, objections: [objection, ...more] }) => {
    const isTold = objection?.code === 'OVERLAP' && objection.holderId === holders.get(pair);
    return !isTold || more.length > 0;
  });
  return {
    overlaps: [...stored.values()].filter((count) => count > 1).length,
    ...{ winners: winners.length, losers: losers.length, misinformed, halfMade: halfMade.length },
  };
}
