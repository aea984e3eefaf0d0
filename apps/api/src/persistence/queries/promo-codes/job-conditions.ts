import { bytesOfId } from '../../tables/ids.js';
import { allOf, sql, words } from '../../engine/sql.js';
import { some, type Asked, type Condition, type Nothing } from './condition.js';
import { readAll } from './parent-conditions.js';

/** Codes that a job has written, each once, however many of its rows wrote it. Jobs are nobody's among owners. */
export function jobConditions({ reader, filter }: Asked): readonly Condition[] | Nothing {
  const jobs = readAll([filter.bulkJobId], (id) => bytesOfId('BulkJob', id));
  if (jobs === null || (jobs.length > 0 && reader.owner !== null)) return null;
  const { account, hints } = reader;
  const outcomes = (alias: string) =>
    sql`job_outcome ${words(alias)}${hints.index('job_outcome_code')}`;
  return jobs.map((job) => {
    const ofJob = sql`o.account_id = ${account} AND o.job_id = ${job}`;
    const isDone = sql`o.state = 'DONE'`;
    const earlier = sql`${outcomes('e')} WHERE e.account_id = ${account} AND e.job_id = ${job} AND e.promo_code_id = o.promo_code_id AND e.state = 'DONE' AND e.n < o.n`;
    const branch = {
      countFrom: outcomes('o'),
      from: sql`${outcomes('o')}${hints.join}promo_code c${hints.primaryKey} ON c.account_id = o.account_id AND c.id = o.promo_code_id`,
      enter: [ofJob],
      also: [isDone, sql`NOT ${some(earlier)}`],
      id: 'o.promo_code_id',
    };
    return {
      where: some(
        sql`${outcomes('o')} WHERE ${allOf([ofJob, sql`o.promo_code_id = c.id`, isDone])}`,
      ),
      leads: { by: 'job', inOrder: true, branches: [branch] },
      isAnsweredByPath: true,
    };
  });
}
