import { ENDING_SOON_DAYS } from '@creator-codes/domain';
import type { VariablesOf } from '../../../shared/lib/graphql';
import type { MembershipsQuery } from './documents';
import type { InboxTab } from './search';

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * What the API is asked for: whoever waits longest first, what was decided last first, what ends next first.
 * @param now when the page was opened
 */
export function applicationsVariables(
  tab: InboxTab,
  q: string | undefined,
  now: number,
): VariablesOf<typeof MembershipsQuery> {
  const search = q ?? null;
  switch (tab) {
    case 'new':
      return {
        filter: { application: 'NEW', search },
        orderBy: { field: 'STATE_SINCE', direction: 'ASC' },
      };
    case 'processed':
      return {
        filter: { application: 'PROCESSED', search },
        orderBy: { field: 'STATE_SINCE', direction: 'DESC' },
      };
    case 'ending':
      return {
        filter: {
          search,
          contractEndsAfter: new Date(now).toISOString(),
          contractEndsBefore: new Date(now + ENDING_SOON_DAYS * DAY_MS).toISOString(),
        },
        orderBy: { field: 'CONTRACT_END', direction: 'ASC' },
      };
  }
}
