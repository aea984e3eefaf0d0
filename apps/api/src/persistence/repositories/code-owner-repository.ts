import type { AccountId, MediaSource, OwnerKind } from '@creator-codes/domain';
import { Conflict } from '../../application/ports/unit-of-work.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import type { Session } from '../engine/database.js';
import { updateStatement } from '../engine/write-statements.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { nameKeyOf, searchKeyOf, suffixesOf, type FoundBy } from '../tables/keys.js';
import type { CodeOwnerRow } from '../tables/code-owner.js';
import type { OwnerNameSuffixRow } from '../tables/owner-name-suffix.js';

export function codeOwnerRow(
  accountId: AccountId,
  id: CodeOwnerRow['id'],
  kind: OwnerKind,
  foundBy: FoundBy,
): CodeOwnerRow {
  const { name } = foundBy;
  return {
    ...{ accountId, id, kind: OWNER_KIND_NUMBER[kind], name },
    ...{ nameKey: nameKeyOf(name), searchKey: searchKeyOf(foundBy), sourceId: null },
  };
}

/** What an owner is found by. */
export function suffixRowsOf({
  accountId,
  id,
  kind,
  searchKey,
}: CodeOwnerRow): readonly OwnerNameSuffixRow[] {
  return suffixesOf(searchKey).map((suffix) => ({
    ...{ accountId, suffix, ownerKind: kind, ownerId: id },
  }));
}

/** An owner with what it is found by. */
export async function insertCodeOwner(session: Session, owner: CodeOwnerRow): Promise<void> {
  await session.insert(session.tables.codeOwner, [owner]);
  await session.insert(session.tables.ownerNameSuffix, suffixRowsOf(owner));
}

/**
 * A source is an owner from its first code on. Its own row is locked before that of the owner, so that whoever links it
 * to a creator waits until this is done, and is then refused by the key.
 */
export async function insertOwningSource(
  session: Session,
  accountId: AccountId,
  { id, name }: MediaSource,
): Promise<void> {
  const key = [bytesOfOwnId(accountId), bytesOfOwnId(id)];
  const [source] = await session.select<{ kind: number }>(
    `SELECT stands_for_kind AS kind FROM media_source WHERE account_id = ? AND id = ?${session.dialect.forUpdate}`,
    key,
  );
  if (source?.kind !== OWNER_KIND_NUMBER.MEDIA_SOURCE) throw new Conflict();
  const known = await session.select(
    'SELECT 1 FROM code_owner WHERE account_id = ? AND id = ?',
    key,
  );
  if (known.length > 0) return;
  const owner = codeOwnerRow(accountId, id, 'MEDIA_SOURCE', { name, email: null, handles: [] });
  await insertCodeOwner(session, { ...owner, sourceId: id });
}

/**
 * Writes what an owner is called and found by anew, where that changed; nothing for a source that never had a code.
 * The row that has the version has compared it.
 */
export async function updateCodeOwner(
  session: Session,
  before: CodeOwnerRow,
  after: CodeOwnerRow,
): Promise<void> {
  const { name, nameKey, searchKey } = after;
  if (name === before.name && searchKey === before.searchKey) return;
  const key = [bytesOfOwnId(after.accountId), bytesOfOwnId(after.id)];
  const { sql, params } = updateStatement(
    session.tables.codeOwner,
    { name, nameKey, searchKey },
    { sql: 'account_id = ? AND id = ?', params: key },
  );
  const isThere = (await session.execute(sql, params)) === 1;
  if (!isThere || searchKey === before.searchKey) return;
  await session.execute(
    'DELETE FROM owner_name_suffix WHERE account_id = ? AND owner_id = ? AND owner_kind = ?',
    [...key, after.kind],
  );
  await session.insert(session.tables.ownerNameSuffix, suffixRowsOf(after));
}
