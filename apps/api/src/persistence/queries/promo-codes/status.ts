import { PROMO_CODE_STATUSES, type Instant, type PromoCodeStatus } from '@creator-codes/domain';
import type { PromoCodeFilter } from '../../../application/ports/reads.js';
import { PHASE_NUMBER } from '../../tables/encodings.js';
import { anyOf, sql, type Sql } from '../../engine/sql.js';

/** The statuses that a filter restricts to; null if it takes all three. */
export function statusesOf({ status }: PromoCodeFilter): readonly PromoCodeStatus[] | null {
  const each = PROMO_CODE_STATUSES.filter((one) => status?.includes(one) === true);
  return each.length === 0 || each.length === PROMO_CODE_STATUSES.length ? null : each;
}

/**
 * The exact status of a code `c` at an instant, from the window and expiry, never from the stored phase. The
 * domain's `promoCodeStatusAt` says what it means; a property test holds them against each other.
 */
export function hasStatus(status: PromoCodeStatus, now: Instant): Sql {
  const expired = sql`(c.ends_at <= ${now} OR (c.expired_at IS NOT NULL AND c.expired_at <= ${now}))`;
  const waits = sql`(c.resumes_at > ${now} OR (c.gap_from <= ${now} AND ${now} < c.gap_until))`;
  switch (status) {
    case 'EXPIRED':
      return expired;
    case 'ACTIVE':
      return sql`(NOT ${expired} AND c.starts_at <= ${now} AND NOT ${waits})`;
    case 'SCHEDULED':
      return sql`(NOT ${expired} AND (c.starts_at > ${now} OR ${waits}))`;
  }
}

export function hasAnyStatus(statuses: readonly PromoCodeStatus[], now: Instant): Sql {
  return anyOf(statuses.map((status) => hasStatus(status, now)));
}

/** The stored phase: narrows a search, never answers. */
export function inPhase(status: PromoCodeStatus): Sql {
  return sql`c.phase = ${PHASE_NUMBER[status]}`;
}
