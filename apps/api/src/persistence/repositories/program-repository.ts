import type { AccountId, Program } from '@creator-codes/domain';
import { PROGRAM_KIND_NUMBER, programKindOf } from '../tables/codes.js';
import type { Session } from '../engine/database.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import type { Select } from '../engine/statement.js';

interface Selected {
  id: Buffer;
  kind: number;
  name: string;
  code_tracking: number;
  created_at: number;
  version: number;
}

/** All programs of an account, oldest first: there are few. */
export async function findPrograms(select: Select, accountId: AccountId): Promise<Program[]> {
  const rows = await select<Selected>(
    `SELECT id, kind, name, code_tracking, created_at, version
     FROM program WHERE account_id = ? ORDER BY id`,
    [bytesOfOwnId(accountId)],
  );
  return rows.map((row) => ({
    id: idOfBytes('Program', row.id),
    name: row.name,
    kind: programKindOf(row.kind),
    codeTracking: row.code_tracking === 1,
    createdAt: row.created_at,
    version: row.version,
  }));
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
