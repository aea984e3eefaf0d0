import { apiFilter, filtersInUse } from '../../shared/lib/api-filter';
import { dayLimits } from '../../shared/lib/day-limits';
import { AUDIT_FILTERS, type AuditApiFilter, type AuditSearch } from './params';

/** Whether anything is left out. */
export function isFiltered(search: AuditSearch): boolean {
  return filtersInUse(AUDIT_FILTERS, search).length > 0;
}

/** The filter that the server takes; days begin at midnight of the account. */
export function auditFilter(search: AuditSearch, timeZone: string): AuditApiFilter {
  return apiFilter<AuditApiFilter>(AUDIT_FILTERS, { ...search }, timeZone, dayLimits);
}
