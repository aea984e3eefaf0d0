import { setTimeout as sleep } from 'node:timers/promises';
import type { TestServer } from './server.js';

/** The server does not fill `innodb_trx` anew for whoever asks more often than ten times a second. */
const TABLE_IS_FRESH_AFTER = 150;

/**
 * Starts requests, and lets none of them write before all have read what they decide by: rows that they want to
 * change are held until everybody waits for one. A request that ends without waiting is not waited for. On SQLite a
 * transaction that may write is alone from its first read, so there is nothing to hold.
 * @param tables whose rows the requests change, and no request reads with a lock before it has decided
 */
export async function allReadFirst<Answer>(
  { database, databaseUrl }: TestServer,
  tables: readonly string[],
  requests: readonly (() => Promise<Answer>)[],
): Promise<readonly Answer[]> {
  if (databaseUrl.startsWith('sqlite:')) return Promise.all(requests.map((request) => request()));
  let answers: Promise<Answer[]> = Promise.resolve([]);
  await database.transaction(async (session) => {
    for (const table of tables) await session.select(`SELECT id FROM ${table} FOR UPDATE`);
    let ended = 0;
    const counted = async (request: () => Promise<Answer>) => {
      try {
        return await request();
      } finally {
        ended += 1;
      }
    };
    answers = Promise.all(requests.map(counted));
    while ((await waitingIn(database)) + ended < requests.length) await sleep(TABLE_IS_FRESH_AFTER);
  });
  return answers;
}

/** How many transactions wait for a row of this database; others are on the same server. */
async function waitingIn({ select }: TestServer['database']): Promise<number> {
  const [row] = await select<{ n: number }>(
    `SELECT COUNT(*) AS n FROM information_schema.innodb_trx t
     JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
     WHERE t.trx_state = 'LOCK WAIT' AND p.db = DATABASE()`,
  );
  return Number(row?.n);
}
