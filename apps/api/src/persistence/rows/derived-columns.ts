import {
  lifetimeOf,
  promoCodeStatusAt,
  promoCodeStatusDueAt,
  windowOfCode,
  type CodeWindow,
  type Instant,
  type PromoCode,
} from '@creator-codes/domain';
import {
  assignedKindsMask,
  endOf,
  OPEN_END,
  PHASE_NUMBER,
  startOf,
  storedEnd,
  storedStart,
} from '../tables/encodings.js';
import type { PromoCodeRow } from '../tables/promo-code.js';

type Derived = Pick<
  PromoCodeRow,
  | ('startsAt' | 'endsAt' | 'resumesAt' | 'gapFrom' | 'gapUntil' | 'livesFrom' | 'livesUntil')
  | ('phase' | 'dueAt' | 'assignedKinds')
>;

/** What a code's row keeps of its assignments and its expiry; computed by the domain at every write. */
export function derivedColumns(
  code: Pick<PromoCode, 'assignments' | 'earlierAssignments' | 'createdAt' | 'expiredAt'>,
  now: Instant,
): Derived {
  const { assignments, expiredAt } = code;
  const window = windowOfCode(code);
  const { from, until } = lifetimeOf(code);
  return {
    startsAt: storedStart(window.startAt),
    endsAt: storedEnd(window.endAt),
    resumesAt: window.resumesAt ?? 0,
    gapFrom: window.gap?.from ?? 0,
    gapUntil: window.gap?.until ?? 0,
    livesFrom: from,
    livesUntil: storedEnd(until),
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
  readonly resumes_at: number;
  readonly gap_from: number;
  readonly gap_until: number;
}): CodeWindow {
  return {
    startAt: startOf(row.starts_at),
    endAt: endOf(row.ends_at),
    resumesAt: row.resumes_at === 0 ? null : row.resumes_at,
    gap: row.gap_until === 0 ? null : { from: row.gap_from, until: row.gap_until },
  };
}
