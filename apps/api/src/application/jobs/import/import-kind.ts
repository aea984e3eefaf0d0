import type { DealId } from '@creator-codes/domain';
import { askerOf } from '../../ports/actor.js';
import type { JobRowOutcome, PlannedRow } from '../../ports/bulk-jobs.js';
import { existingAccount } from '../../spine/existing-account.js';
import { together } from '../../spine/together.js';
import type { BulkKind, JobDependencies, Judging } from '../bulk-kind.js';
import { waitingRow } from '../issue/waiting-row.js';
import { findImportRows } from './find-rows.js';
import { mendImportRows } from './mend-import-rows.js';
import { planImportRows } from './plan-import-rows.js';
import { doPlannedWork, type PlannedImportWork } from './work.js';

/** Deals that one name is looked for in. */
const DEALS = 50;

/** Makes and changes codes as rows of a file have them. */
export const importPromoCodesKind: BulkKind = {
  standsOn: async (facts) => {
    const [account, programs] = await Promise.all([existingAccount(facts), facts.programs()]);
    return JSON.stringify([
      ...[account.mode, account.optimize?.recordedAt ?? null],
      programs.map(({ id, codeTracking }) => [id, codeTracking]),
    ]);
  },
  find: findImportRows,
  plan: (facts, working, rows) => planImportRows(facts, working, rows, dealsBy(working)),
  mend: mendImportRows,
  waiting: waitingRow,
  apply: async (transaction, { deps, call }, rows) => {
    const apply = async ({ n, work }: PlannedRow): Promise<JobRowOutcome> => {
      const done = await doPlannedWork(transaction, deps, call, work as PlannedImportWork);
      return done.ok
        ? { n, state: 'DONE', promoCodeId: done.value.promoCodeId, errors: [] }
        : { n, state: 'CHANGED', promoCodeId: null, errors: done.violations };
    };
    const restricts = ({ work }: PlannedRow) =>
      (work as PlannedImportWork | null)?.does === 'RESTRICT';
    const others = rows.filter((row) => !restricts(row));
    const outcomes = [...(await together(others, apply))];
    // How many texts are restricted is read for each: those before it count.
    for (const row of rows.filter(restricts)) outcomes.push(await apply(row));
    return outcomes;
  },
};

/** Deals of a whole name; each name is looked up once in a slice. */
function dealsBy({ deps, call }: Judging): (name: string) => Promise<readonly DealId[]> {
  const { reads } = deps as JobDependencies;
  const known = new Map<string, Promise<readonly DealId[]>>();
  const { accountId, ownerId, actor } = call;
  const look = async (name: string) => {
    const scope = { accountId, ownerId, asker: askerOf(actor), now: deps.clock.now() };
    const order = { field: 'CREATED_AT', direction: 'ASC' } as const;
    const request = {
      filter: { search: name },
      order,
      page: { backward: false, limit: DEALS, from: null },
    };
    const [page] = await reads.deals.pages(scope, [request], { id: undefined, name: undefined });
    const form = name.trim().toLowerCase();
    return (page?.rows ?? [])
      .filter((deal) => deal.name?.toLowerCase() === form)
      .map(({ id }) => id);
  };
  return (name) => {
    const before = known.get(name) ?? look(name);
    known.set(name, before);
    return before;
  };
}
