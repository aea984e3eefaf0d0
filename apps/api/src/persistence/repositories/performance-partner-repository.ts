import type { AccountId, PerformancePartner } from '@creator-codes/domain';
import {
  PERFORMANCE_PARTNER_COLUMNS,
  performancePartnerOf,
  type PerformancePartnerColumns,
} from '../rows/performance-partner.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import type { Session } from '../engine/database.js';
import type { Select } from '../engine/statement.js';
import { codeOwnerRow, insertCodeOwner } from './code-owner-repository.js';
import { findByIds } from './find-by-ids.js';

/** Performance partners by their ids, in that order; null for what is not there. */
export function findPerformancePartners(
  select: Select,
  accountId: AccountId,
  ids: readonly string[],
) {
  return findByIds<PerformancePartnerColumns, PerformancePartner>(select, accountId, ids, {
    entity: 'PerformancePartner',
    columns: PERFORMANCE_PARTNER_COLUMNS,
    from: 'performance_partner t JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.id',
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
