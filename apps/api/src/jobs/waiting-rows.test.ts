import type { AccountId, BulkJobId, CreatorId } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import type { TryWaitingRow, WaitingRow, WaitingRows } from '../application/ports/waiting-rows.js';
import { WaitingRowsTrier } from './waiting-rows.js';

const accountId = 'ac_1' as AccountId;
const creatorId = 'cr_1' as CreatorId;
const rows = Array.from({ length: 250 }, (_, n): WaitingRow => ({
  ...{ jobId: 'bj_1' as BulkJobId, n, waitsFor: 'JOIN' },
  ...{ creatorId, dueAt: 1, lapsesAt: 9 },
}));

const nobody: Omit<WaitingRows, 'due'> = {
  asked: () => Promise.resolve([]),
  accountsDue: () => Promise.resolve([accountId]),
  makeDue: () => Promise.resolve(null),
};

function trierOf(waiting: WaitingRows, tryRow: TryWaitingRow): WaitingRowsTrier {
  return new WaitingRowsTrier(waiting, { now: () => 2 }, tryRow);
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
    [other, rows.slice(0, 30)],
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
  expect(await trier.run()).toBe(5_000);
  const late = () => tried.findLastIndex((of) => of === other);
  expect(late()).toBeLessThan(80);
  waits.set(other, rows.slice(0, 1));
  await trier.run();
  expect(late() - 5_000).toBeLessThan(30);
});
