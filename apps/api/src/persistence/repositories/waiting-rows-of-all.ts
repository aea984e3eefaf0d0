import { isIdOf, type AccountId, type BulkJobId } from '@creator-codes/domain';
import {
  WAITING_AT_ONCE,
  type WaitingAsked,
  type WaitingRow,
  type WaitingRows,
} from '../../application/ports/waiting-rows.js';
import type { Database } from '../engine/database.js';
import { placeholders, type Param, type Select } from '../engine/statement.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import {
  WAITING_COLUMNS,
  waitingChangesOf,
  waitingRowOf,
  type WaitingColumns,
} from './job-waiting-repository.js';

type RowKey = Pick<WaitingRow, 'jobId' | 'n'>;

/** Where so many rows are due the others' accounts are looked for. */
const MANY = 100;

/** Rows that wait, of all accounts. */
export function waitingRowsIn({
  select,
  transaction,
}: Pick<Database, 'select' | 'transaction'>): WaitingRows {
  return {
    asked: async (limit) => [
      ...(await fairly<CreatorColumns>(select, 'waiting_creator', limit)).map(askedAboutCreator),
      ...(await fairly<RestColumns>(select, 'waiting_asked', limit)).map(askedAboutRest),
    ],
    makeDue: async (asked, behind, limit, now) => {
      const { accountId, about } = asked;
      if (isIdOf('BulkJob', about)) {
        const isMore = await transaction(async (session) => {
          const changes = waitingChangesOf(session, accountId);
          const dropped = await changes.dropWaitingRows(about, WAITING_AT_ONCE);
          if (dropped > 0) await changes.updateWaitedCounts(about, { SKIPPED: dropped });
          else await session.execute(...throughWith(asked));
          return dropped > 0;
        });
        return isMore ? { jobId: about, n: 0 } : null;
      }
      const next = await nextRows(select, asked, behind, limit);
      const last = next.at(-1);
      await transaction(async (session) => {
        for (const [jobId, rows] of byJob(next)) {
          await session.execute(
            `UPDATE job_waiting SET due_at = ?
             WHERE account_id = ? AND job_id = ? AND n IN ${placeholders(rows.length)}`,
            [now, bytesOfOwnId(accountId), bytesOfOwnId(jobId), ...rows],
          );
        }
        if (last === undefined) await session.execute(...throughWith(asked));
      });
      return last ?? null;
    },
    accountsDue: async (now) => {
      const by = (column: 'due_at' | 'lapses_at') =>
        select<{ readonly account_id: Buffer }>(
          `SELECT t.account_id FROM job_waiting t WHERE t.${column} <= ? ORDER BY t.${column} LIMIT ${MANY}`,
          [now],
        );
      const found = [await by('lapses_at'), await by('due_at')];
      if (found.some(({ length }) => length === MANY)) return accountsIn(select, 'job_waiting');
      return [...new Set(found.flat().map((row) => idOfBytes('Account', row.account_id)))];
    },
    due: async (accountId, now, limit) => {
      const by = (column: 'due_at' | 'lapses_at') =>
        select<WaitingColumns>(
          `SELECT ${WAITING_COLUMNS} FROM job_waiting t
           WHERE t.account_id = ? AND t.${column} <= ? ORDER BY t.${column} LIMIT ${limit}`,
          [bytesOfOwnId(accountId), now],
        );
      return [...(await by('lapses_at')), ...(await by('due_at'))].map(waitingRowOf);
    },
  };
}

interface AskedColumns {
  readonly account_id: Buffer;
  readonly asked: number;
}

interface CreatorColumns extends AskedColumns {
  readonly creator_id: Buffer;
}

interface RestColumns extends AskedColumns {
  readonly about: string;
}

type Asking = 'waiting_creator' | 'waiting_asked';

function askedAboutCreator({ account_id, creator_id, asked }: CreatorColumns): WaitingAsked {
  const about = idOfBytes('Creator', creator_id);
  return { accountId: idOfBytes('Account', account_id), about, asked };
}

function askedAboutRest({ account_id, about, asked }: RestColumns): WaitingAsked {
  const known = about as WaitingAsked['about'];
  return { accountId: idOfBytes('Account', account_id), about: known, asked };
}

/** The first rows; where there are more, of each account as many. */
async function fairly<Row extends AskedColumns>(
  select: Select,
  table: Asking,
  limit: number,
): Promise<readonly Row[]> {
  const first = await select<Row>(`SELECT * FROM ${table} LIMIT ${limit}`, []);
  if (first.length < limit) return first;
  const accounts = await accountsIn(select, table);
  const each = Math.max(1, Math.floor(limit / accounts.length));
  const found: Row[] = [];
  for (const accountId of accounts) {
    found.push(
      ...(await select<Row>(`SELECT * FROM ${table} WHERE account_id = ? LIMIT ${each}`, [
        bytesOfOwnId(accountId),
      ])),
    );
  }
  return found;
}

/** The accounts in a table, by a step in its key for each: none of their rows is walked. */
async function accountsIn(
  select: Select,
  table: Asking | 'job_waiting',
): Promise<readonly AccountId[]> {
  const accounts: AccountId[] = [];
  let behind: Buffer = Buffer.alloc(16);
  for (;;) {
    const [next] = await select<{ readonly account_id: Buffer }>(
      `SELECT account_id FROM ${table} WHERE account_id > ? ORDER BY account_id LIMIT 1`,
      [behind],
    );
    if (next === undefined) return accounts;
    behind = next.account_id;
    accounts.push(idOfBytes('Account', behind));
  }
}

/** What was asked for is done, unless somebody has asked again. */
function throughWith({
  accountId,
  about,
  asked,
}: WaitingAsked): [sql: string, params: readonly Param[]] {
  const account = bytesOfOwnId(accountId);
  return isIdOf('Creator', about)
    ? [
        'DELETE FROM waiting_creator WHERE account_id = ? AND creator_id = ? AND asked = ?',
        [account, bytesOfOwnId(about), asked],
      ]
    : [
        'DELETE FROM waiting_asked WHERE account_id = ? AND about = ? AND asked = ?',
        [account, about, asked],
      ];
}

/** The next rows that were asked for: a range for each way to be behind a row, so that each engine walks its index. */
async function nextRows(
  select: Select,
  { accountId, about }: WaitingAsked,
  behind: RowKey | null,
  limit: number,
): Promise<readonly RowKey[]> {
  const isOfCreator = isIdOf('Creator', about);
  const column = isOfCreator ? 'creator_id' : 'waits_for';
  const of = [bytesOfOwnId(accountId), isOfCreator ? bytesOfOwnId(about) : about];
  const found: RowKey[] = [];
  const ranges: readonly (readonly [sql: string, params: readonly Param[]])[] =
    behind === null
      ? [['', []]]
      : [
          [' AND job_id = ? AND n > ?', [bytesOfOwnId(behind.jobId), behind.n]],
          [' AND job_id > ?', [bytesOfOwnId(behind.jobId)]],
        ];
  for (const [sql, params] of ranges) {
    if (found.length === limit) break;
    const rows = await select<{ readonly job_id: Buffer; readonly n: number }>(
      `SELECT job_id, n FROM job_waiting WHERE account_id = ? AND ${column} = ?${sql}
       ORDER BY job_id, n LIMIT ${limit - found.length}`,
      [...of, ...params],
    );
    found.push(...rows.map((row) => ({ jobId: idOfBytes('BulkJob', row.job_id), n: row.n })));
  }
  return found;
}

function byJob(rows: readonly RowKey[]): ReadonlyMap<BulkJobId, readonly number[]> {
  const jobs = new Map<BulkJobId, number[]>();
  for (const { jobId, n } of rows) jobs.set(jobId, [...(jobs.get(jobId) ?? []), n]);
  return jobs;
}
