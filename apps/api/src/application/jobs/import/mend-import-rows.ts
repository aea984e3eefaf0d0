import type { JobRow, PlannedRow, RowFixing } from '../../ports/bulk-jobs.js';
import type { Transaction } from '../../ports/unit-of-work.js';
import type { Working } from '../bulk-kind.js';
import { daysOf } from '../issue/waiting-row.js';
import { mendCreators, type CreatorOfRow } from '../mend-creators.js';
import { withTyped, type ImportRow } from './import-rows.js';
import type { ImportWork } from './work.js';

/** Does what mends rows of a file; a row for which it cannot be done is judged as it is. */
export async function mendImportRows(
  transaction: Transaction,
  working: Working,
  rows: readonly PlannedRow[],
  fixing: RowFixing,
): Promise<readonly JobRow[]> {
  await mendCreators(transaction, working, fixing.fix, rows.map(creatorOf));
  return rows.map((row) => decided(row, fixing));
}

/** Whose code it is, and in which programs the row has it. */
function creatorOf({ creatorId, work }: PlannedRow): CreatorOfRow {
  const wanted = work as ImportWork | null;
  switch (wanted?.does) {
    case 'ISSUE':
    case 'ISSUE_HALF':
      return { ...programsOf(wanted.input), creatorId };
    case 'CHANGE':
      return { ...programsOf(wanted.completion), creatorId };
    default:
      // Nothing else lacks anything of a creator.
      return { creatorId: null };
  }
}

function programsOf(
  input: Omit<CreatorOfRow, 'creatorId'> | null,
): Omit<CreatorOfRow, 'creatorId'> {
  return {
    creatorProgramId: input?.creatorProgramId,
    performanceProgramId: input?.performanceProgramId,
  };
}

/** The row as people have decided. */
function decided({ n, input }: PlannedRow, fixing: RowFixing): JobRow {
  const { fix, text } = fixing;
  const before: ImportRow = { ...(input as ImportRow), isLeftOut: false };
  const row: ImportRow = { rows: before.rows };
  switch (fix) {
    case 'TEXT':
      return { n, input: { ...before, ...(text === null ? {} : { text }) } };
    case 'CELL':
      return { n, input: withTyped(before, fixing) };
    case 'INVITE':
    case 'WAIT':
      return { n, input: { ...before, waits: true, ...daysOf(fixing) } };
    case 'LEAVE_OUT':
      return { n, input: { ...row, isLeftOut: true } };
    case 'AS_PLANNED':
      return { n, input: asTyped(before) };
    default:
      return { n, input };
  }
}

/** What waits is asked for no more; what was typed stays. */
function asTyped({ waits: _waits, waitDays: _days, ...typed }: ImportRow): ImportRow {
  return typed;
}
