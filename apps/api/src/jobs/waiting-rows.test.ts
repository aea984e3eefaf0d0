import type { AccountId, BulkJobId, CreatorId } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import type { WaitingRow } from '../application/ports/bulk-jobs.js';
import { tryDueRows } from './waiting-rows.js';

const rows = Array.from({ length: 250 }, (_, n): WaitingRow & { accountId: AccountId } => ({
  ...{ accountId: 'ac_1' as AccountId, jobId: 'bj_1' as BulkJobId, n, waitsFor: 'JOIN' },
  ...{ creatorId: 'cr_1' as CreatorId, dueAt: 1, lapsesAt: 9 },
}));

it('each row whose time has come is tried once, whatever becomes of those before it', async () => {
  const isBad = (n: number) => n < 120 || n === 249;
  const tried: number[] = [];
  let due = rows;
  const waiting = { due: (_now: number, limit: number) => Promise.resolve(due.slice(0, limit)) };
  const looking = tryDueRows(waiting, { now: () => 2 }, (_accountId, { n }) => {
    tried.push(n);
    if (isBad(n)) return Promise.reject(new Error(`row ${n}`));
    due = due.filter((row) => row.n !== n);
    return Promise.resolve();
  });
  await expect(looking).rejects.toThrow('row 0');
  expect(tried).toEqual(rows.map(({ n }) => n));
});
