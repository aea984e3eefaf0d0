import { violation, type CreatorId } from '@creator-codes/domain';
import type { JobRow, JobRowOutcome, PlannedRow, RowFixing } from '../../ports/bulk-jobs.js';
import type { Transaction } from '../../ports/unit-of-work.js';
import type { BulkKind, Working } from '../bulk-kind.js';
import { findImportRows } from '../import/find-rows.js';
import { withTyped, type ImportRow } from '../import/import-rows.js';
import { doCreator, doMembership, isWithin, type CreatorWork } from './creator-work.js';
import { judgeCreatorRow } from './judge-row.js';
import { planCreatorRows, readingRows } from './plan-creator-rows.js';

/** Makes and changes creators as rows of a file have them. */
export const importCreatorsKind: BulkKind = {
  standsOn: async (facts) => {
    const programs = await facts.programs();
    return JSON.stringify(programs.map(({ id, kind }) => [id, kind]));
  },
  find: findImportRows,
  plan: planCreatorRows,
  mend: (_transaction, _working, rows, fixing) =>
    Promise.resolve(rows.map((row) => decided(row, fixing))),
  apply: async (transaction, working, rows) => {
    // One after another: a row sees what those before it have done, and who joins has codes made that wait.
    const outcomes: JobRowOutcome[] = [];
    for (const row of rows) outcomes.push(await applied(transaction, working, row));
    return outcomes;
  },
};

/** The row as people have decided. */
function decided({ n, input }: PlannedRow, fixing: RowFixing): JobRow {
  const before: ImportRow = { ...(input as ImportRow), isLeftOut: false };
  switch (fixing.fix) {
    case 'LEAVE_OUT':
      return { n, input: { rows: before.rows, isLeftOut: true } };
    case 'CELL':
      return { n, input: withTyped(before, fixing) };
    case 'AS_PLANNED':
      return { n, input: before };
    default:
      return { n, input };
  }
}

/** Judged again before anything is written: a row is written whole, and as it was planned. */
async function applied(
  transaction: Transaction,
  working: Working,
  { n, input, work, creatorId }: PlannedRow,
): Promise<JobRowOutcome> {
  const { judging, read } = await readingRows(transaction, working, [input as ImportRow]);
  const [one] = read;
  if (one === undefined || 'faults' in one) throw new Error('a row that is written can be read');
  const judged = await judgeCreatorRow(judging, one.row);
  const changed = (errors: JobRowOutcome['errors']): JobRowOutcome => ({
    ...{ n, state: 'CHANGED', promoCodeId: null, errors },
  });
  const { creator, membership } = judged;
  if (judged.faults.length > 0) return changed(judged.faults.map((each) => each.violation));
  if ((creator?.id ?? null) !== creatorId) return changed([violation('PLAN_STALE', ['creatorId'])]);
  const now = judged.work;
  const done: JobRowOutcome = { n, state: 'DONE', promoCodeId: null, errors: [] };
  if (now === null) return done;
  if (!isWithin(now, work as CreatorWork)) return changed([violation('PLAN_STALE', ['creatorId'])]);
  const { deps, call } = working;
  const written = await doCreator(transaction, deps, call, now, creator?.version ?? 0);
  if (written?.ok === false) return changed(written.violations);
  const id: CreatorId | undefined = written?.value.creatorId ?? creator?.id;
  if (now.membership === null || id === undefined) return done;
  const moved = await doMembership(transaction, deps, call, id, now.membership, membership);
  if (moved.ok) return done;
  // What was written of the creator is taken back with the slice.
  throw new Error('a membership that was judged could not be written');
}
