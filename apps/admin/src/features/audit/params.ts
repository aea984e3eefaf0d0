import { NAME_MAX } from '@creator-codes/domain';
import type { VariablesOf } from '../../shared/lib/graphql';
import { readFilters, type ListFilter, type SearchOf } from '../../shared/lib/list-filters';
import { textParam } from '../../shared/lib/search-params';
import type { AuditQuery } from './audit-query';

/** What the API can be asked to narrow the audit log by. */
export type AuditApiFilter = NonNullable<VariablesOf<typeof AuditQuery>['filter']>;

/** The filters of the audit log by their names in the address. Days are whole ones, both included. */
export const AUDIT_FILTERS = {
  action: { kind: 'id', key: 'action' },
  actor: { kind: 'id', key: 'actorId' },
  from: { kind: 'day', key: 'after', limit: 'from' },
  to: { kind: 'day', key: 'before', limit: 'through' },
} as const satisfies Readonly<Record<string, ListFilter<AuditApiFilter>>>;

/** Which events, as it stands in the address. */
export interface AuditSearch extends Readonly<SearchOf<typeof AUDIT_FILTERS>> {
  /** The name under which the actor was chosen. */
  readonly actorName?: string | undefined;
}

/** Reads the address; what it does not understand means no condition. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  return { ...readFilters(AUDIT_FILTERS, raw), actorName: textParam(raw, 'actorName', NAME_MAX) };
}
