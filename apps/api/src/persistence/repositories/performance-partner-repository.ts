import type { AccountId, PerformancePartner } from '@creator-codes/domain';
import {
  PERFORMANCE_PARTNER_COLUMNS,
  performancePartnerOf,
  type PerformancePartnerColumns,
} from '../rows/performance-partner.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import type { Session } from '../engine/database.js';
import { bytesOfId, bytesOfOwnId } from '../tables/ids.js';
import { readByKeys } from '../engine/read-by-keys.js';
import { placeholders, type Select } from '../engine/statement.js';
import { codeOwnerRow, insertCodeOwner } from './code-owner-repository.js';

/** Performance partners by their ids, in that order; null for what is not there. */
export function findPerformancePartners(
  select: Select,
  accountId: AccountId,
  ids: readonly string[],
): Promise<readonly (PerformancePartner | null)[]> {
  const keys = ids.map((id) => bytesOfId('PerformancePartner', id));
  return readByKeys(keys, {
    select: (distinct) =>
      select<PerformancePartnerColumns>(
        `SELECT ${PERFORMANCE_PARTNER_COLUMNS}
     FROM performance_partner t JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.id
     WHERE t.account_id = ? AND t.id IN ${placeholders(distinct.length)}`,
        [bytesOfOwnId(accountId), ...distinct],
      ),
    keyOf: (row) => row.id,
    found: performancePartnerOf,
  });
}

export async function insertPerformancePartner(
  session: Session,
  accountId: AccountId,
  { name, ...partner }: PerformancePartner,
): Promise<void> {
  const kind = OWNER_KIND_NUMBER.PERFORMANCE_PARTNER;
  const foundBy = { name, email: partner.email, handles: [] };
  const owner = codeOwnerRow(accountId, partner.id, 'PERFORMANCE_PARTNER', foundBy);
  await insertCodeOwner(session, owner);
  await session.insert(session.tables.performancePartner, [{ ...partner, accountId, kind }]);
}
