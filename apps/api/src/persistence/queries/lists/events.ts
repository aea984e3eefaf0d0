import { EVENTS_KEPT_MS, type Instant } from '@creator-codes/domain';
import type { EventReads, EventView } from '../../../application/ports/events.js';
import type { Database } from '../../engine/database.js';
import { allOf, sql, words } from '../../engine/sql.js';
import { EVENT_COLUMNS, eventsOf, type EventColumns } from '../../rows/event.js';
import { bytesOfOwnId } from '../../tables/ids.js';
import { idRange } from '../id-range.js';

type Reading = Pick<Database, 'select' | 'dialect'>;

/** How many events of the log one statement reads. */
const SCANNED = 500;

/** Behind whatever an account can have. */
const END = Number.MAX_SAFE_INTEGER;

/** What has happened in an account, page by page. */
export function eventReadsIn(database: Reading): EventReads {
  return {
    page: async ({ accountId, now }, after, limit) => {
      const account = bytesOfOwnId(accountId);
      const oldest = now - EVENTS_KEPT_MS;
      const found: EventView[] = [];
      let place = after ?? (await placeBefore(database, account, oldest));
      let isEnd = false;
      while (!isEnd && found.length <= limit) {
        const rows = await rowsBehind(database, account, place);
        const isKept = ({ at }: EventView) => after !== null || at >= oldest;
        found.push(...rows.flatMap(eventsOf).filter(isKept));
        isEnd = rows.length < SCANNED;
        place = rows.at(-1)?.seq ?? place;
      }
      return {
        events: found.slice(0, limit),
        hasMore: found.length > limit,
        isExpired: found.some(({ at }) => at < oldest),
      };
    },
  };
}

/** The place in front of the first event since an instant, or in front of some earlier one. */
async function placeBefore(
  { select }: Reading,
  account: Buffer,
  instant: Instant,
): Promise<number> {
  const since = allOf([sql`account_id = ${account}`, ...idRange('id', instant, null)]);
  const { text, params } = sql`SELECT seq FROM audit_event WHERE ${since} ORDER BY id LIMIT 1`;
  const [first] = await select<{ seq: number | null }>(text, params);
  return (first?.seq ?? END) - 1;
}

function rowsBehind(
  { select, dialect }: Reading,
  account: Buffer,
  place: number,
): Promise<readonly EventColumns[]> {
  const from = words(`audit_event${dialect.useIndex('audit_event_seq')}`);
  const { text, params } =
    sql`SELECT ${words(EVENT_COLUMNS)} FROM ${from} WHERE account_id = ${account} AND seq > ${place} ORDER BY seq LIMIT ${SCANNED}`;
  return select<EventColumns>(text, params);
}
