import type { AccountId, BulkJobId, CreatorId } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import type { TryWaitingRow, WaitingRow, WaitingRows } from '../application/ports/waiting-rows.js';
import { WaitingRowsTrier } from './waiting-rows.js';

const accountId = 'ac_1' as AccountId;
const creatorId = 'cr_1' as CreatorId;
const rowsOf = (jobId: string) =>
  Array.from({ length: 250 }, (_, n): WaitingRow => ({
    ...{ jobId: jobId as BulkJobId, n, waitsFor: 'JOIN' },
    ...{ creatorId, dueAt: 1, lapsesAt: 9 },
  }));
const rows = rowsOf('bj_1');

const nobody: Omit<WaitingRows, 'due'> = {
  asked: () => Promise.resolve([]),
  accountsDue: () => Promise.resolve([accountId]),
  makeDue: () => Promise.resolve(null),
};

function trierOf(
  waiting: WaitingRows,
  tryRow: TryWaitingRow,
  clock = { now: () => 2 },
): WaitingRowsTrier {
  return new WaitingRowsTrier(waiting, clock, tryRow);
}

it('each row whose time has come is tried once, whatever becomes of those before it', async () => {
  const isBad = (n: number) => n < 120 || n === 249;
  const tried: number[] = [];
  let due = rows;
  const waiting = {
    ...nobody,
    due: (_accountId: AccountId, _now: number, limit: number) =>
      Promise.resolve(due.slice(0, limit)),
  };
  const looking = trierOf(waiting, (_accountId, { n }) => {
    tried.push(n);
    if (isBad(n)) return Promise.reject(new Error(`row ${n}`));
    due = due.filter((row) => row.n !== n);
    return Promise.resolve();
  }).run();
  await expect(looking).rejects.toThrow('row 0');
  expect(tried).toEqual(rows.map(({ n }) => n));
});

it('others have their turn between any two rows, and it ends when it is told to', async () => {
  const tried: number[] = [];
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  const trier = trierOf({ ...nobody, due: () => Promise.resolve(rows) }, (_accountId, { n }) => {
    tried.push(turns);
    if (n === 99) trier.stop();
    return Promise.resolve();
  });
  setImmediate(turn);
  await trier.run();
  isOver = true;
  expect(tried).toHaveLength(100);
  expect(new Set(tried).size).toBe(100);
});

it('rows of a creator about whom something has become true are all tried, some at a time', async () => {
  let waits = new Set(rows.map(({ n }) => n));
  let due: typeof rows = [];
  let isAsked = true;
  const made: number[] = [];
  const waiting: WaitingRows = {
    ...nobody,
    asked: () => Promise.resolve(isAsked ? [{ accountId, about: creatorId, asked: 1 }] : []),
    makeDue: (_creator, behind, limit) => {
      const next = rows.filter(({ n }) => waits.has(n) && n > (behind?.n ?? -1)).slice(0, limit);
      made.push(next.length);
      due = [...due, ...next];
      isAsked = next.length > 0;
      return Promise.resolve(next.at(-1) ?? null);
    },
    due: (_accountId, _now, limit) => Promise.resolve(due.slice(0, limit)),
  };
  const tried: number[] = [];
  await trierOf(waiting, (_accountId, { n }) => {
    tried.push(n);
    waits = new Set([...waits].filter((each) => each !== n));
    due = due.filter((row) => row.n !== n);
    return Promise.resolve();
  }).run();
  expect(tried).toEqual(rows.map(({ n }) => n));
  expect(made).toEqual([100, 100, 50, 0]);
});

it('an account with few rows does not wait for one with many, also in the next look', async () => {
  const other = 'ac_2' as AccountId;
  const waits = new Map([
    [accountId, Array.from({ length: 12_000 }, (_, n) => ({ ...rows[0], n }) as WaitingRow)],
    [other, rowsOf('bj_2').slice(0, 30)],
  ]);
  const tried: AccountId[] = [];
  const trier = trierOf(
    {
      ...nobody,
      accountsDue: () => Promise.resolve([...waits.keys()]),
      due: (of, _now, limit) => Promise.resolve((waits.get(of) ?? []).slice(0, limit)),
    },
    (of, { n }) => {
      tried.push(of);
      waits.set(
        of,
        (waits.get(of) ?? []).filter((row) => row.n !== n),
      );
      return Promise.resolve();
    },
  );
  const first = await trier.run();
  expect(first).toBeGreaterThanOrEqual(5_000);
  expect(first).toBeLessThan(5_025);
  const late = () => tried.findLastIndex((of) => of === other);
  expect(tried.filter((of) => of === other)).toHaveLength(30);
  expect(late()).toBeLessThan(80);
  // Who was served last is not the first one of the next look.
  waits.set(other, rowsOf('bj_3').slice(0, 1));
  await trier.run();
  expect(late()).toBe(first);
});

/** Tries these rows as often as it is asked to, in the seconds until then. */
async function triesUntil(second: number, due: () => readonly WaitingRow[], error: Error) {
  const clock = { at: 0, now: () => clock.at };
  const tried: string[] = [];
  const limits: number[] = [];
  const waiting = {
    ...nobody,
    due: (_accountId: AccountId, _now: number, limit: number) => {
      limits.push(limit);
      return Promise.resolve(due().slice(0, limit));
    },
  };
  const trier = trierOf(
    waiting,
    (_accountId, { n }) => {
      tried.push(`${clock.at / 1_000}:${n}`);
      return Promise.reject(error);
    },
    clock,
  );
  for (; clock.at < second * 1_000; clock.at += 1_000) await trier.run().catch(() => 0);
  return { tried, limits };
}

it('a row with a bug of ours is tried after pauses that grow; one that is made due again, at once', async () => {
  const [row] = rows.slice(7) as [WaitingRow];
  const bug = new TypeError('a bug of ours');
  const { tried } = await triesUntil(20, () => [row], bug);
  expect(tried).toEqual(['0:7', '2:7', '6:7', '14:7']);
  let looks = 0;
  const again = await triesUntil(2, () => [{ ...row, dueAt: (looks += 1) }], bug);
  expect(again.tried).toHaveLength(2);
  // Ten minutes are the longest.
  const day = await triesUntil(86_400, () => [row], bug);
  expect(day.tried.length).toBeGreaterThan(86_400 / 600);
  expect(day.tried.length).toBeLessThan(86_400 / 600 + 12);
});

it('a row whose database is away is tried at the next look', async () => {
  const away = Object.assign(new Error('gone'), { isUnavailable: true });
  const { tried } = await triesUntil(3, () => rows.slice(0, 1), away);
  expect(tried).toEqual(['0:0', '1:0', '2:0']);
});

it('rows that rest are read past at once, whatever their number', async () => {
  const { tried, limits } = await triesUntil(2, () => rows, new TypeError('a bug of ours'));
  expect(tried).toHaveLength(250);
  expect(limits.slice(-1)).toEqual([275]);
});

it('what was asked for and cannot be done keeps nothing else from being tried', async () => {
  const tried: number[] = [];
  const waiting: WaitingRows = {
    ...nobody,
    asked: () => Promise.resolve([{ accountId, about: creatorId, asked: 1 }]),
    makeDue: () => Promise.reject(new TypeError('a bug of ours')),
    due: () => Promise.resolve(rows.filter(({ n }) => n < 3 && !tried.includes(n))),
  };
  const looking = trierOf(waiting, (_accountId, { n }) => {
    tried.push(n);
    return Promise.resolve();
  }).run();
  await expect(looking).rejects.toThrow('a bug of ours');
  expect(tried).toEqual([0, 1, 2]);
});
