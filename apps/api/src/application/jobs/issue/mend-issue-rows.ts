import type { Result } from '@creator-codes/domain';
import { createMediaSource } from '../../creators/create-media-source.js';
import { inviteCreator } from '../../creators/invite-creator.js';
import type { JobRow, PlannedRow, RowFixing } from '../../ports/bulk-jobs.js';
import type { Transaction } from '../../ports/unit-of-work.js';
import { together } from '../../spine/together.js';
import type { Working } from '../bulk-kind.js';
import { daysOf } from './waiting-row.js';
import type { IssueParams, IssueRow } from './issue-rows.js';

/** Does what mends rows; a row for which it cannot be done is judged as it is. */
export async function mendIssueRows(
  transaction: Transaction,
  working: Working,
  rows: readonly PlannedRow[],
  fixing: RowFixing,
): Promise<readonly JobRow[]> {
  await together(rows, (row) => act(transaction, working, row, fixing.fix));
  return rows.map(({ n, input }) => ({ n, input: decided(input as IssueRow, fixing) }));
}

async function act(
  transaction: Transaction,
  { deps, call, job }: Working,
  { creatorId, label }: PlannedRow,
  fix: RowFixing['fix'],
): Promise<Result<unknown> | null> {
  if (creatorId === null) return null;
  const params = job.params as IssueParams;
  switch (fix) {
    case 'INVITE':
      return inviteCreator.in(transaction, deps, call, {
        creatorId,
        programId: params.creatorProgramId,
      });
    case 'CREATE_MEDIA_SOURCE':
      return createMediaSource.in(transaction, deps, call, {
        ...{ creatorId, name: label, programId: params.performanceProgramId },
      });
    default:
      return null;
  }
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
