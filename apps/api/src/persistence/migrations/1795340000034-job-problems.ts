import type { StepSession } from '../engine/migration.js';
import { column, onBoth } from './on-both.js';

interface Counted {
  readonly account_id: Buffer;
  readonly job_id: Buffer;
  readonly state: string;
  readonly code: string | null;
  readonly n: number | bigint;
}

/** What rows of plans that can still be applied are told first, as far as it is kept beside them. */
export async function countProblems({ select, execute }: StepSession): Promise<void> {
  const rows = await select<Counted>(
    `SELECT p.account_id, p.job_id, p.state, p.problem AS code, COUNT(*) AS n
     FROM job j JOIN job_plan p ON p.account_id = j.account_id AND p.job_id = j.id
     WHERE j.state IN ('PLANNING', 'PLANNED', 'STOPPED') AND p.state = 'ERROR'
     GROUP BY p.account_id, p.job_id, p.state, p.problem`,
  );
  const jobs = new Map<string, { readonly row: Counted; readonly codes: Record<string, number> }>();
  for (const row of rows) {
    const key = Buffer.concat([row.account_id, row.job_id]).toString('hex');
    const job = jobs.get(key) ?? { row, codes: {} };
    if (row.code !== null) job.codes[row.code] = Number(row.n);
    jobs.set(key, job);
  }
  for (const { row, codes } of jobs.values()) {
    await execute('UPDATE job SET problems = ? WHERE account_id = ? AND id = ?', [
      ...[JSON.stringify({ ERROR: codes }), row.account_id, row.job_id],
    ]);
  }
}

/** How many rows of a plan are told what, exactly and without counting them. */
export const jobProblems = onBoth('JobProblems1795340000034', [
  column('job', 'problems TEXT'),
  countProblems,
]);
