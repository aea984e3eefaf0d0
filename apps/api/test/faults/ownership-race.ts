import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/persistence/engine/database.js';
import type { TestAccount } from '../persistence/account.js';
import type { Message, Orders, Told, Writer } from './ownership-worker.js';

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
  const workers = writers.map((own) =>
    startWorker({
      url: wanted.url,
      accountId: account.id,
      writers: own,
      bypassEarlyCheck: wanted.bypassEarlyCheck ?? false,
    }),
  );
  try {
    await Promise.all(workers.map(({ ready }) => ready));
    for (const { child } of workers) child.send('go');
    return (await Promise.all(workers.map(({ done }) => done))).flat();
  } finally {
    for (const { child } of workers) child.kill();
  }
}

interface Worker {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly done: Promise<readonly Told[]>;
}

function startWorker(orders: Orders): Worker {
  const path = fileURLToPath(new URL('ownership-worker.ts', import.meta.url));
  const child = fork(path, [], {
    execArgv: ['--conditions=@creator-codes/source', '--import', 'tsx'],
  });
  const ready = withResolvers<void>();
  const done = withResolvers<readonly Told[]>();
  child.on('message', (message: Message) => {
    if (message.kind === 'ready') ready.resolve();
    else if (message.kind === 'done') done.resolve(message.told);
    else done.reject(new Error(message.error));
  });
  // The channel closes after its last message, whether the process ends well or not.
  child.on('disconnect', () => {
    const early = new Error('a worker ended before it was done');
    ready.reject(early);
    done.reject(early);
  });
  ready.promise.catch(() => undefined);
  done.promise.catch(() => undefined);
  child.send(orders);
  return { child, ready: ready.promise, done: done.promise };
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

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
