import type { AccountId, BulkJobId, CreatorId } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import type { TryWaitingRow, WaitingRow, WaitingRows } from '../application/ports/waiting-rows.js';
import { WaitingRowsTrier } from './waiting-rows.js';

const accountId = 'ac_1' as AccountId;
const creatorId = 'cr_1' as CreatorId;
const rows = Array.from({ length: 250 }, (_, n): WaitingRow & { accountId: AccountId } => ({
  ...{ accountId, jobId: 'bj_1' as BulkJobId, n, waitsFor: 'JOIN' },
  ...{ creatorId, dueAt: 1, lapsesAt: 9 },
}));

const nobody: Pick<WaitingRows, 'creators' | 'makeDue'> = {
  creators: () => Promise.resolve([]),
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
    due: (_now: number, limit: number) => Promise.resolve(due.slice(0, limit)),
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
    creators: () => Promise.resolve(isAsked ? [{ accountId, creatorId, asked: 1 }] : []),
    makeDue: (_creator, behind, limit) => {
      const next = rows.filter(({ n }) => waits.has(n) && n > (behind?.n ?? -1)).slice(0, limit);
      made.push(next.length);
      due = [...due, ...next];
      isAsked = next.length > 0;
      return Promise.resolve(next.at(-1) ?? null);
    },
    due: (_now, limit) => Promise.resolve(due.slice(0, limit)),
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
