import { targetOfFilter, type CodesTarget } from '../codes-target';
import type { CodesApiFilter } from '../filters';
import type { CodesCounts } from './use-codes';

/** All codes that the list's filter finds and that have not expired, as many as the tabs count. */
export function unexpiredTarget(filter: CodesApiFilter, counts: CodesCounts): CodesTarget {
  const [status] = filter.status ?? [];
  if (status !== undefined) return targetOfFilter(filter, counts[TAB_OF[status]].count.value);
  return targetOfFilter(
    { ...filter, status: ['ACTIVE', 'SCHEDULED'] },
    counts.active.count.value + counts.scheduled.count.value,
  );
}

/** The tab of a status. */
export const TAB_OF = { ACTIVE: 'active', SCHEDULED: 'scheduled', EXPIRED: 'expired' } as const;
