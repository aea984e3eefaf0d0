import { NAME_MAX } from '@creator-codes/domain';
import { dateParam, textParam } from '../../shared/lib/search-params';

/** Which events, as it stands in the address. */
export interface AuditSearch {
  /** The name of a mutation. */
  readonly action?: string | undefined;
  /** The id of a person or token, and the name under which it was chosen. */
  readonly actor?: string | undefined;
  readonly actorName?: string | undefined;
  /** Calendar days in the account's zone, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads the address; what it does not understand means no condition. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  return {
    action: textParam(raw, 'action', 64),
    actor: textParam(raw, 'actor', 64),
    actorName: textParam(raw, 'actorName', NAME_MAX),
    from: dateParam(raw, 'from'),
    to: dateParam(raw, 'to'),
  };
}
