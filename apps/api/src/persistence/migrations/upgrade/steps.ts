import type { Session } from '../../engine/database.js';
import { DatabaseError } from '../../engine/errors.js';
import type { Migration, Step, StepSession } from '../../engine/migration.js';
import { JOURNAL_TABLE, MIGRATIONS_TABLE } from './ledger.js';

export async function runStep(step: Step, session: StepSession): Promise<void> {
  if (typeof step === 'string') await session.execute(step);
  else await step(session);
}

/** What is there already, or is gone already, when a statement is run again: by number, since names differ. */
const DONE_ALREADY = new Set([
  1050, // table exists
  1051, // unknown table
  1060, // duplicate column
  1061, // duplicate index
  1091, // nothing to drop
  1826, // duplicate foreign key
]);

/**
 * Runs a step that an earlier process began without telling how it ended. If that process was cut off behind the
 * statement, the tables say so. A first run takes none of this as done: then it is a mistake in the migration.
 */
export async function repeatStep(step: Step, session: StepSession): Promise<void> {
  try {
    await runStep(step, session);
  } catch (error) {
    const isDone = error instanceof DatabaseError && DONE_ALREADY.has(error.number);
    if (typeof step !== 'string' || !isDone) throw error;
  }
}

/** Which steps of a migration were begun, and whether each is done. */
export async function journalOf(
  { select }: Pick<Session, 'select'>,
  { name }: Migration,
): Promise<ReadonlyMap<number, boolean>> {
  const rows = await select<{ step: number; done: number }>(
    `SELECT step, done FROM ${JOURNAL_TABLE} WHERE migration = ?`,
    [name],
  );
  return new Map(rows.map(({ step, done }) => [step, done === 1]));
}

export async function noteBegun(
  session: Session,
  { name }: Migration,
  step: number,
  fence: number,
): Promise<void> {
  await session.execute(
    `INSERT INTO ${JOURNAL_TABLE} (migration, step, done, fence) VALUES (?, ?, 0, ?)`,
    [name, step, fence],
  );
}

export async function noteDone(
  session: Session,
  { name }: Migration,
  step: number,
  fence: number,
): Promise<void> {
  await session.execute(
    `UPDATE ${JOURNAL_TABLE} SET done = 1, fence = ? WHERE migration = ? AND step = ?`,
    [fence, name, step],
  );
}

/** Records that a migration has run. */
export async function record(session: Session, migration: Migration): Promise<void> {
  await session.execute(`INSERT INTO ${MIGRATIONS_TABLE} (timestamp, name) VALUES (?, ?)`, [
    numberOf(migration),
    migration.name,
  ]);
}

function numberOf({ name }: Migration): number {
  return Number(/\d+$/.exec(name)?.[0] ?? 0);
}

const LAST_WITHOUT_JOURNAL = 1_795_340_000_008;

/** Earlier versions of the product may have been cut off anywhere in it, without a note. */
export function isOlderThanJournal(migration: Migration): boolean {
  return numberOf(migration) <= LAST_WITHOUT_JOURNAL;
}
