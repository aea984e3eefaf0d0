import type { AccountId, BulkJobId, OwnerKind, UnknownIdKind } from '@creator-codes/domain';
import type { PlannedRow, PlannedUnknownId } from '../../application/ports/bulk-jobs.js';
import type { Session } from '../engine/database.js';
import { placeholders, type Select } from '../engine/statement.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import { EXTERNAL_ID_TARGET } from '../tables/external-id.js';
import { bytesOfOwnId } from '../tables/ids.js';

/** Owners of all kinds are counted together: an id means the same one in all rows. */
const OWNER_TARGET = 0;
const TARGET: Readonly<Partial<Record<UnknownIdKind, number>>> = {
  PROGRAM: EXTERNAL_ID_TARGET.Program.kind,
  DEAL: EXTERNAL_ID_TARGET.Deal.kind,
};
const NAME_MAX = 200;

interface InAccount {
  readonly session: Session;
  readonly accountId: AccountId;
}

export async function insertUnknownIds(
  { session, accountId }: InAccount,
  jobId: BulkJobId,
  rows: readonly PlannedRow[],
): Promise<void> {
  const ids = rows.flatMap(({ n, unknownIds = [] }) =>
    unknownIds.map(({ kind, system, id, name }) => ({
      ...{ accountId, jobId, n, sourceSystem: system, externalId: id },
      target: TARGET[kind] ?? OWNER_TARGET,
      ownerKind: OWNER_KIND_NUMBER[kind as OwnerKind] ?? null,
      name: name === null ? null : name.slice(0, NAME_MAX),
    })),
  );
  if (ids.length > 0) await session.insert(session.tables.jobUnknownId, ids);
}

export async function deleteUnknownIds(
  { session, accountId }: InAccount,
  jobId: BulkJobId,
  rows: readonly Pick<PlannedRow, 'n'>[],
): Promise<void> {
  await session.execute(
    `DELETE FROM job_unknown_id WHERE account_id = ? AND job_id = ? AND n IN ${placeholders(rows.length)}`,
    [bytesOfOwnId(accountId), bytesOfOwnId(jobId), ...rows.map(({ n }) => n)],
  );
}

interface Counted {
  readonly target: number;
  readonly source_system: string;
  readonly external_id: string | Buffer;
  readonly row_count: number;
  readonly first_kind: number | null;
  readonly last_kind: number | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
}

/** The database counts: no row of the plan is read. */
export async function findUnknownIds(
  select: Select,
  accountId: AccountId,
  jobId: BulkJobId,
  limit: number,
): Promise<readonly PlannedUnknownId[]> {
  const rows = await select<Counted>(
    `SELECT target, source_system, external_id, COUNT(*) AS row_count,
       MIN(owner_kind) AS first_kind, MAX(owner_kind) AS last_kind, MIN(name) AS first_name, MAX(name) AS last_name
     FROM job_unknown_id WHERE account_id = ? AND job_id = ?
     GROUP BY target, source_system, external_id
     ORDER BY row_count DESC, target, source_system, external_id LIMIT ${limit}`,
    [bytesOfOwnId(accountId), bytesOfOwnId(jobId)],
  );
  return rows.map((row) => ({
    kind: kindOf(row),
    system: row.source_system,
    id: row.external_id.toString(),
    // Rows that call it differently say nothing.
    name: row.first_name === row.last_name ? row.first_name : null,
    rows: Number(row.row_count),
  }));
}

function kindOf({ target, first_kind: first, last_kind: last }: Counted): UnknownIdKind {
  if (target === EXTERNAL_ID_TARGET.Program.kind) return 'PROGRAM';
  if (target === EXTERNAL_ID_TARGET.Deal.kind) return 'DEAL';
  if (first === null || first !== last) return 'OWNER';
  const kinds = Object.entries(OWNER_KIND_NUMBER) as [OwnerKind, number][];
  return kinds.find(([, number]) => number === first)?.[0] ?? 'OWNER';
}
