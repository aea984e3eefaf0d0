import type { AccountId, Instant, PromoCode } from '@creator-codes/domain';
import { Conflict } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { updateRowsStatement, type RowChange, type Statement } from '../engine/update-rows.js';
import type { AssignmentRow } from '../tables/assignment.js';
import { bytesOfOwnId } from '../tables/ids.js';
import type { PromoCodeRow } from '../tables/promo-code.js';
import { assignmentRows, editableColumns } from './promo-code-repository.js';

/** A code as it was read, and as it shall be. */
export interface Saving {
  readonly before: PromoCode;
  readonly after: PromoCode;
}

/** So many codes are written by one statement: below SQLite's limit of parameters. */
export const SAVED_AT_ONCE = 250;

/**
 * Writes codes over what was read of them, each if it has still the version that was read.
 * The code is the aggregate: its version moves with every assignment. It moves first, so that two writers wait
 * for one lock; the other way round each would hold a shared lock that the other needs.
 * @returns whether one alone could be written; of several, all are
 * @throws Conflict if one of several could not
 */
export async function savePromoCodes(
  session: Session,
  accountId: AccountId,
  savings: readonly Saving[],
  now: Instant,
): Promise<readonly boolean[]> {
  const { promoCode, assignment } = session.tables;
  const ids = new Set(savings.map(({ after }) => after.id));
  const codes = updateRowsStatement<PromoCodeRow>(
    promoCode,
    accountId,
    savings.map((saving) => codeChange(saving, now)),
  );
  const written = await run(session, codes);
  const isDone = written === savings.length && ids.size === savings.length;
  // Of several, some are written by now: only the whole unit of work can be run again.
  if (!isDone && savings.length > 1) throw new Conflict();
  if (!isDone) return [false];
  const { ended, edited, added } = assignmentChanges(accountId, savings);
  // Those that end make room for their successors.
  for (const changes of [ended, edited]) {
    if (changes.length > 0) {
      await run(session, updateRowsStatement<AssignmentRow>(assignment, accountId, changes));
    }
  }
  await session.insert(assignment, added);
  return savings.map(() => true);
}

function run(session: Session, { sql, params }: Statement): Promise<number> {
  return session.execute(sql, params);
}

function codeChange({ before, after }: Saving, now: Instant): RowChange<PromoCodeRow> {
  return {
    id: bytesOfOwnId(after.id),
    seenVersion: before.version,
    before: editableColumns(before, now),
    // What is stored of the phase may be of long ago, so it counts as changed.
    after: editableColumns(after, now),
    always: ['phase', 'dueAt'],
  };
}

interface AssignmentChanges {
  readonly ended: RowChange<AssignmentRow>[];
  readonly edited: RowChange<AssignmentRow>[];
  readonly added: AssignmentRow[];
}

function assignmentChanges(accountId: AccountId, savings: readonly Saving[]): AssignmentChanges {
  const changes: AssignmentChanges = { ended: [], edited: [], added: [] };
  for (const { before, after } of savings) {
    const rowsBefore = new Map(assignmentRows(accountId, before).map((row) => [row.id, row]));
    for (const row of assignmentRows(accountId, after)) {
      const was = rowsBefore.get(row.id);
      if (was === undefined) changes.added.push(row);
      else if (isChanged(was, row)) {
        const change = { id: bytesOfOwnId(row.id), before: was, after: row };
        (row.current === was.current ? changes.edited : changes.ended).push(change);
      }
    }
  }
  return changes;
}

function isChanged(before: AssignmentRow, after: AssignmentRow): boolean {
  return (Object.keys(after) as (keyof AssignmentRow)[]).some(
    (field) => before[field] !== after[field],
  );
}
