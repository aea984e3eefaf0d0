import type { AccountId, OwnerKind } from '@creator-codes/domain';
import { OWNER_KIND_NUMBER } from '../codes.js';
import type { Session } from '../database.js';
import { nameKeyOf, nameSuffixesOf } from '../keys.js';
import type { CodeOwnerRow } from '../tables/code-owner.js';
import type { OwnerNameSuffixRow } from '../tables/owner-name-suffix.js';

export function codeOwnerRow(
  accountId: AccountId,
  id: CodeOwnerRow['id'],
  kind: OwnerKind,
  name: string,
): CodeOwnerRow {
  return { accountId, id, kind: OWNER_KIND_NUMBER[kind], name, nameKey: nameKeyOf(name) };
}

/** What an owner is found by. No use case changes a name; one that did would put new rows in the place of these. */
export function suffixRowsOf({
  accountId,
  id,
  kind,
  nameKey,
}: CodeOwnerRow): readonly OwnerNameSuffixRow[] {
  return nameSuffixesOf(nameKey).map((suffix) => ({
    ...{ accountId, suffix, ownerKind: kind, ownerId: id },
  }));
}

/** An owner with what its name is found by. */
export async function insertCodeOwner(session: Session, owner: CodeOwnerRow): Promise<void> {
  await session.insert(session.tables.codeOwner, [owner]);
  await session.insert(session.tables.ownerNameSuffix, suffixRowsOf(owner));
}
