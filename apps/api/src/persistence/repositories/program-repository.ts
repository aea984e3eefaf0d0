import type { AccountId, Program } from '@creator-codes/domain';
import { columnList } from '../rows/columns.js';
import { PROGRAM_FIELDS, programOf, type ProgramColumns } from '../rows/program.js';
import { PROGRAM_KIND_NUMBER } from '../tables/encodings.js';
import type { Session } from '../engine/database.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import type { Select } from '../engine/statement.js';

const COLUMNS = columnList(PROGRAM_FIELDS, 'program');

/** All programs of an account, oldest first: there are few. */
export async function findPrograms(select: Select, accountId: AccountId): Promise<Program[]> {
  const rows = await select<ProgramColumns>(
    `SELECT ${COLUMNS} FROM program WHERE account_id = ? ORDER BY id`,
    [bytesOfOwnId(accountId)],
  );
  return rows.map(programOf);
}

export async function insertProgram(
  session: Session,
  accountId: AccountId,
  program: Program,
): Promise<void> {
  await session.insert(session.tables.program, [
    {
      ...program,
      accountId,
      kind: PROGRAM_KIND_NUMBER[program.kind],
      nameKey: nameKeyOf(program.name),
      codeTracking: Number(program.codeTracking),
    },
  ]);
}

/** The kind never changes: keys depend on it. */
export function updateProgram(
  session: Session,
  accountId: AccountId,
  { id, name, codeTracking }: Program,
  seenVersion: number,
): Promise<boolean> {
  return session.update(
    session.tables.program,
    { accountId, id, seenVersion },
    { name, nameKey: nameKeyOf(name), codeTracking: Number(codeTracking) },
  );
}
