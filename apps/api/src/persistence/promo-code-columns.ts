import {
  codeWindowOf,
  promoCodeStatusAt,
  promoCodeStatusDueAt,
  type CodeWindow,
  type Instant,
  type PromoCode,
} from '@creator-codes/domain';
import { assignedKindsMask, OPEN_END, OPEN_START, PHASE_NUMBER } from './codes.js';
import type { PromoCodeRow } from './tables/promo-code.js';

type Derived = Pick<
  PromoCodeRow,
  'startsAt' | 'endsAt' | 'gapFrom' | 'gapUntil' | 'phase' | 'dueAt' | 'assignedKinds'
>;

/** What a code's row keeps of its current assignments and its expiry; computed by the domain at every write. */
export function derivedColumns(
  { assignments, expiredAt }: Pick<PromoCode, 'assignments' | 'expiredAt'>,
  now: Instant,
): Derived {
  const window = codeWindowOf(assignments);
  return {
    startsAt: window.startAt ?? OPEN_START,
    endsAt: window.endAt ?? OPEN_END,
    gapFrom: window.gap?.from ?? 0,
    gapUntil: window.gap?.until ?? 0,
    assignedKinds: assignedKindsMask(assignments.map(({ programKind }) => programKind)),
    ...phaseColumns(window, expiredAt, now),
  };
}

/** The stored hint at the status, and when it goes stale. */
export function phaseColumns(
  window: CodeWindow,
  expiredAt: Instant | null,
  now: Instant,
): Pick<Derived, 'phase' | 'dueAt'> {
  return {
    phase: PHASE_NUMBER[promoCodeStatusAt(window, expiredAt, now)],
    dueAt: promoCodeStatusDueAt(window, expiredAt, now) ?? OPEN_END,
  };
}

/** A code's window as its row keeps it. */
export function storedWindow(row: {
  readonly starts_at: number;
  readonly ends_at: number;
  readonly gap_from: number;
  readonly gap_until: number;
}): CodeWindow {
  return {
    startAt: row.starts_at === OPEN_START ? null : row.starts_at,
    endAt: row.ends_at === OPEN_END ? null : row.ends_at,
    gap: row.gap_until === 0 ? null : { from: row.gap_from, until: row.gap_until },
  };
}
