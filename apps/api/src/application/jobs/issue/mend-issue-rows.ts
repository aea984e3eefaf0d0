import type { JobRow, PlannedRow, RowFixing } from '../../ports/bulk-jobs.js';
import type { Transaction } from '../../ports/unit-of-work.js';
import type { Working } from '../bulk-kind.js';
import { mendCreators } from '../mend-creators.js';
import { daysOf } from './waiting-row.js';
import type { IssueParams, IssueRow } from './issue-rows.js';

/** Does what mends rows; a row for which it cannot be done is judged as it is. */
export async function mendIssueRows(
  transaction: Transaction,
  working: Working,
  rows: readonly PlannedRow[],
  fixing: RowFixing,
): Promise<readonly JobRow[]> {
  const { creatorProgramId, performanceProgramId } = working.job.params as IssueParams;
  const creators = rows.map(({ creatorId }) => ({
    ...{ creatorId, creatorProgramId, performanceProgramId },
  }));
  await mendCreators(transaction, working, fixing.fix, creators);
  return rows.map(({ n, input }) => ({ n, input: decided(input as IssueRow, fixing) }));
}

/** The row as people have decided. */
function decided(row: IssueRow, fixing: RowFixing): IssueRow {
  const { fix, text } = fixing;
  switch (fix) {
    case 'TEXT':
      return { ...row, ...(text === null ? {} : { text }) };
    case 'NEXT_FREE_TEXT':
      return { ...withoutText(row), mayUseOtherText: true };
    case 'ISSUE_ANOTHER':
      return { ...row, issuesAnother: true };
    case 'INVITE':
    case 'WAIT':
      return { ...row, waits: true, ...daysOf(fixing) };
    case 'LEAVE_OUT':
      return { ...row, isLeftOut: true };
    case 'AS_PLANNED': {
      const { creatorId, typed } = row;
      return {
        ...(creatorId === undefined ? {} : { creatorId }),
        ...(typed === undefined ? {} : { typed }),
      };
    }
    case 'CREATE_MEDIA_SOURCE':
    case 'CELL':
      return row;
  }
}

function withoutText(row: IssueRow): IssueRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'text'));
}
