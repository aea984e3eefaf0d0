import type { PlannedRow } from '../../ports/bulk-jobs.js';
import type { Judging } from '../bulk-kind.js';
import type { ImportParams, ImportRow } from './import-rows.js';
import type { ImportWork } from './work.js';

/** Only a creator's new code waits: what exists changes now, or is told to be wrong. */
export function mayWait(
  { job }: Judging,
  { input, creatorId }: Pick<PlannedRow, 'input' | 'creatorId'>,
  { does }: ImportWork,
): boolean {
  const isNew = does === 'ISSUE' || does === 'ISSUE_HALF';
  const isAsked =
    (input as ImportRow).waits === true ||
    typeof (job.params as ImportParams).waitDays === 'number';
  return isNew && isAsked && creatorId !== null;
}
