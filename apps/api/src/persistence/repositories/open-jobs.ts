import {
  EXPORT_JOB_KINDS,
  JOB_ROWS_KEPT_MS,
  type AccountId,
  type Id,
  type Instant,
  type OpenJobs,
} from '@creator-codes/domain';
import type { Param, Select } from '../engine/statement.js';
import { bytesOfOwnId } from '../tables/ids.js';

const ROWS = `CASE WHEN t.kind IN (${EXPORT_JOB_KINDS.map((kind) => `'${kind}'`).join(', ')}) THEN 0 ELSE t.total END`;

/** What is open of the account's own jobs, or of an owner's; each part by a range of the index. */
export async function countOpenJobs(
  select: Select,
  accountId: AccountId,
  ownerId: Id<'Creator' | 'PerformancePartner'> | null,
  now: Instant,
): Promise<OpenJobs> {
  const account = bytesOfOwnId(accountId);
  const owner: readonly Param[] = ownerId === null ? [] : [bytesOfOwnId(ownerId)];
  const part = (condition: string) =>
    `SELECT COUNT(*) AS jobs, COALESCE(SUM(${ROWS}), 0) AS held FROM job t
     WHERE t.account_id = ? AND ${condition} AND t.owner_id ${ownerId === null ? 'IS NULL' : '= ?'}`;
  const parts = await select<{ jobs: number | bigint; held: number | string | bigint }>(
    [
      part("t.state = 'PLANNING'"),
      part("t.state = 'RUNNING'"),
      part("t.state = 'PLANNED' AND t.lapses_at > ?"),
      part("t.state = 'STOPPED' AND t.started_at > ?"),
    ].join(' UNION ALL '),
    [
      ...[account, ...owner, account, ...owner, account, now, ...owner],
      ...[account, now - JOB_ROWS_KEPT_MS, ...owner],
    ],
  );
  const sum = (of: 'jobs' | 'held') => parts.reduce((all, each) => all + Number(each[of]), 0);
  return { jobs: sum('jobs'), rows: sum('held') };
}
