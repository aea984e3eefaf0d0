import type { PerformancePartner } from '@creator-codes/domain';
import type { CodeOwnerRow } from '../tables/code-owner.js';
import { idOfBytes } from '../tables/ids.js';
import type { PerformancePartnerRow } from '../tables/performance-partner.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = ['id', 'email', 'creditGroup', 'language', 'createdAt', 'version'] as const;

export type PerformancePartnerColumns = Columns<PerformancePartnerRow, (typeof FIELDS)[number]> &
  Columns<CodeOwnerRow, 'name'>;

/** Of a partner `t` and its row `o` in `code_owner`. */
export const PERFORMANCE_PARTNER_COLUMNS = `${columnList(FIELDS)}, ${columnList(['name'], 'o')}`;

export function performancePartnerOf(row: PerformancePartnerColumns): PerformancePartner {
  return {
    id: idOfBytes('PerformancePartner', row.id),
    name: row.name,
    email: row.email,
    creditGroup: row.credit_group,
    language: row.language,
    createdAt: row.created_at,
    version: row.version,
  };
}
