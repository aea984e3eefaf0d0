import type { AccountId, CreditGroup, PerformancePartner } from '@creator-codes/domain';
import { OWNER_KIND_NUMBER } from '../tables/codes.js';
import type { Session } from '../engine/database.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';
import { codeOwnerRow, insertCodeOwner } from './code-owner-repository.js';

interface Selected {
  name: string;
  email: string | null;
  credit_group: CreditGroup;
  created_at: number;
}

export async function findPerformancePartner(
  select: Select,
  accountId: AccountId,
  id: string,
): Promise<PerformancePartner | null> {
  const bytes = bytesOfId('PerformancePartner', id);
  if (bytes === null) return null;
  const [row] = await select<Selected>(
    `SELECT o.name, p.email, p.credit_group, p.created_at
     FROM performance_partner p JOIN code_owner o ON o.account_id = p.account_id AND o.id = p.id
     WHERE p.account_id = ? AND p.id = ?`,
    [bytesOfOwnId(accountId), bytes],
  );
  if (row === undefined) return null;
  return {
    id: idOfBytes('PerformancePartner', bytes),
    name: row.name,
    email: row.email,
    creditGroup: row.credit_group,
    createdAt: row.created_at,
  };
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
