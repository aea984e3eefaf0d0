import type { AccountId } from '@creator-codes/domain';
import type { Rotation } from '../../application/ports/code-facts.js';
import type { Session } from '../engine/database.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';

export function insertRotation(
  session: Session,
  accountId: AccountId,
  { successorId, predecessorId, owner, graceUntil }: Rotation,
): Promise<void> {
  const ownedBy = { ownerId: owner.id, ownerKind: OWNER_KIND_NUMBER[owner.kind] };
  return session.insert(session.tables.rotation, [
    { accountId, successorId, predecessorId, ...ownedBy, graceUntil },
  ]);
}
