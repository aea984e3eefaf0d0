import type { AccountId, PerformancePartner } from '@creator-codes/domain';
import {
  PERFORMANCE_PARTNER_COLUMNS,
  performancePartnerOf,
  type PerformancePartnerColumns,
} from '../rows/performance-partner.js';
import type { CodeOwnerRow } from '../tables/code-owner.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import type { Session } from '../engine/database.js';
import type { Select } from '../engine/statement.js';
import { codeOwnerRow, insertCodeOwner, updateCodeOwner } from './code-owner-repository.js';
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

function ownerRow(accountId: AccountId, { id, name, email }: PerformancePartner): CodeOwnerRow {
  return codeOwnerRow(accountId, id, 'PERFORMANCE_PARTNER', { name, email, handles: [] });
}

export async function insertPerformancePartner(
  session: Session,
  accountId: AccountId,
  partner: PerformancePartner,
): Promise<void> {
  const kind = OWNER_KIND_NUMBER.PERFORMANCE_PARTNER;
  await insertCodeOwner(session, ownerRow(accountId, partner));
  await session.insert(session.tables.performancePartner, [{ ...partner, accountId, kind }]);
}

/** Writes a partner and what it is found by, if it has the version that was read. */
export async function savePerformancePartner(
  session: Session,
  accountId: AccountId,
  before: PerformancePartner,
  after: PerformancePartner,
): Promise<boolean> {
  const { id, email, creditGroup, language } = after;
  const isThere = await session.update(
    session.tables.performancePartner,
    { accountId, id, seenVersion: before.version },
    { email, creditGroup, language },
  );
  if (!isThere) return false;
  await updateCodeOwner(session, ownerRow(accountId, before), ownerRow(accountId, after));
  return true;
}
