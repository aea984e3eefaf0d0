import { askerOf } from '../../ports/actor.js';
import type { Fields, ListRead, Order, Position, ReadScope } from '../../ports/reads.js';
import type { Working } from '../bulk-kind.js';
import type { ExportParams } from './export-kind.js';

/** Rows of a list that one read brings. */
const PAGE_MAX = 500;

/** What the caller of a job sees, at the instant that the job shows. */
export function scopeOf({ call, job }: Pick<Working, 'call' | 'job'>): ReadScope {
  const { accountId, ownerId, actor } = call;
  return { accountId, ownerId, asker: askerOf(actor), now: (job.params as ExportParams).at };
}

/** The next rows of a list, behind the place where the job has come to. */
export async function pageOf<View, Filter>(
  working: Working,
  list: ListRead<View, Filter>,
  { filter, order, limit }: { filter: Filter; order: Order; limit: number },
  fields: Fields,
): Promise<{ readonly rows: readonly View[]; readonly cursor: string | null }> {
  const { cursor } = working.job;
  const from = cursor === null ? null : (JSON.parse(cursor) as Position);
  const page = { backward: false, limit: Math.min(limit, PAGE_MAX), from };
  const [found] = await list.pages(scopeOf(working), [{ filter, order, page }], fields);
  const last = found?.positions.at(-1);
  return {
    rows: found?.rows ?? [],
    cursor: found?.hasMore === true && last !== undefined ? JSON.stringify(last) : null,
  };
}
