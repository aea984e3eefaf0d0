import type { Database } from '../../src/persistence/engine/database.js';
import type { TestAccount } from '../persistence/account.js';
import type { Orders, Told, Writer } from './ownership-worker.js';
import { inProcesses } from './worker-processes.js';

interface Race {
  readonly url: string;
  readonly account: TestAccount;
  readonly processes: number;
  readonly texts: number;
  readonly bypassEarlyCheck?: boolean;
}

/** Eight groups of texts; each text is wanted by four at once: two creators and two performance partners. */
const GROUPS = 8;

/**
 * 32 writers in several processes race for the same texts: creator against creator, creator against performance
 * partner, partner against partner, each pair in different processes.
 */
export async function race(wanted: Race): Promise<readonly Told[]> {
  const { account, processes } = wanted;
  const { mei, luca, northtrail, basecamp, performance } = account;
  const programId = performance.id;
  const owners: readonly Writer['owner'][] = [
    { kind: 'CREATOR', id: mei.id, programId },
    { kind: 'PERFORMANCE_PARTNER', id: northtrail.id, programId },
    { kind: 'CREATOR', id: luca.id, programId },
    { kind: 'PERFORMANCE_PARTNER', id: basecamp.id, programId },
  ];
  const texts = Array.from({ length: wanted.texts }, (_, index) => `RACE${index}`);
  const writers = Array.from({ length: processes }, (): Writer[] => []);
  for (let group = 0; group < GROUPS; group += 1) {
    const inGroup = texts.filter((_, index) => index % GROUPS === group);
    for (const [role, owner] of owners.entries()) {
      writers[(group + role) % processes]?.push({ owner, texts: inGroup });
    }
  }
  const orders = writers.map((own): Orders => ({
    url: wanted.url,
    accountId: account.id,
    writers: own,
    bypassEarlyCheck: wanted.bypassEarlyCheck ?? false,
  }));
  const script = new URL('ownership-worker.ts', import.meta.url);
  return (await inProcesses<Orders, readonly Told[]>(script, orders)).flat();
}

export interface Verdict {
  /** Texts that more than one owner holds. */
  readonly twoOwners: number;
  readonly winners: number;
  readonly losers: number;
  /** Losers who were not told exactly who holds the text. */
  readonly misinformed: readonly Told[];
  /** Codes without every assignment that they need. */
  readonly halfMade: number;
}

/** Judges a race by what is stored and by what everybody was told. */
export async function judge(
  database: Database,
  account: TestAccount,
  told: readonly Told[],
): Promise<Verdict> {
  const twice = await database.select(
    'SELECT code_key FROM promo_code GROUP BY account_id, code_key HAVING COUNT(DISTINCT owner_id) > 1',
  );
  const halfMade = await database.select(
    'SELECT id FROM promo_code WHERE assigned_kinds <> CASE owner_kind WHEN 1 THEN 3 ELSE 2 END',
  );
  const holders = new Map(
    told.filter(({ isWinner }) => isWinner).map(({ text, ownerId }) => [text, ownerId]),
  );
  const creators = new Set<string>([account.mei.id, account.luca.id]);
  const losers = told.filter(({ isWinner }) => !isWinner);
  const misinformed = losers.filter(({ text, objections }) => {
    const holderId = holders.get(text) ?? '';
    const code = creators.has(holderId) ? 'CODE_HELD_BY_CREATOR' : 'CODE_HELD_BY_PARTNER';
    const [objection, ...more] = objections;
    return more.length > 0 || objection?.code !== code || objection.holderId !== holderId;
  });
  return {
    ...{ twoOwners: twice.length, halfMade: halfMade.length, misinformed },
    ...{ winners: told.length - losers.length, losers: losers.length },
  };
}
