import type { AccountId, OwnerKind } from '@creator-codes/domain';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import type { Session } from '../engine/database.js';
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

/**
 * What an owner is found by. No use case changes a name, a handle or an address of an owner; one that did would write
 * the owner's key anew, and new rows in the place of these.
 */
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
