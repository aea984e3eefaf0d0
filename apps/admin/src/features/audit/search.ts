import { dayLimits } from '../../shared/lib/day-limits';
import type { VariablesOf } from '../../shared/lib/graphql';
import type { AuditQuery } from './audit-query';
import type { AuditSearch } from './params';

/** Whether anything is left out. */
export function isFiltered({ action, actor, from, to }: AuditSearch): boolean {
  return [action, actor, from, to].some((condition) => condition !== undefined);
}

/** The filter that the server takes; days begin at midnight of the account. */
export function auditFilter(
  { action, actor, from, to }: AuditSearch,
  timeZone: string,
): VariablesOf<typeof AuditQuery>['filter'] {
  return {
    action: action ?? null,
    actorId: actor ?? null,
    after: from === undefined ? null : dayLimits.from(from, timeZone),
    before: to === undefined ? null : dayLimits.through(to, timeZone),
  };
}
