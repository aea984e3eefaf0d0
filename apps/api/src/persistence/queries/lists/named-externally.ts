import { storedExternalId, storedExternalSystem, type ExternalIdKind } from '@creator-codes/domain';
import type { ExternalIdFilter } from '../../../application/ports/reads.js';
import { sql, words, type Sql } from '../../engine/sql.js';
import { EXTERNAL_ID_TARGET, externalIdColumn } from '../../tables/external-id.js';
import type { Reader } from '../reader.js';

/** A filter that may ask for what another system calls something. */
export interface MayNameExternally {
  readonly externalId?: ExternalIdFilter | null | undefined;
}

/** Whether only what another system calls so is wanted: a few rows, which are found by their ids and then sorted. */
export function isNamedExternally(filter: MayNameExternally): boolean {
  return filter.externalId !== null && filter.externalId !== undefined;
}

/**
 * What another system calls so, as conditions on `t`.
 * @returns null where nothing can match
 */
export function namedExternally(
  { account, hints }: Pick<Reader, 'account' | 'hints'>,
  kind: ExternalIdKind,
  { externalId }: MayNameExternally,
): readonly Sql[] | null {
  if (externalId === null || externalId === undefined) return [];
  const id = storedExternalId(externalId.id);
  if (id === null) return null;
  const column = words(externalIdColumn(kind));
  const those = sql`x.account_id = ${account} AND x.kind = ${EXTERNAL_ID_TARGET[kind].kind} AND x.external_id = ${id}`;
  const asked = externalId.system?.trim() ?? '';
  if (asked === '') {
    const from = sql`external_id x${hints.index('external_id_id')}`;
    return [sql`t.id IN (SELECT x.${column} FROM ${from} WHERE ${those})`];
  }
  const system = storedExternalSystem(asked);
  if (system === null) return null;
  // The key knows at most one, so a planner has nothing to choose.
  return [
    sql`t.id = (SELECT x.${column} FROM external_id x WHERE ${those} AND x.source_system = ${system})`,
  ];
}
