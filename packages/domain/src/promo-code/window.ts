import type { Instant } from '../shared/instant.js';

/** Active means `start <= now < end`; null start means from creation, null end means no end. */
export interface ActiveWindow {
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
}

/**
 * The window over a code's current assignments. `gap` is the stretch inside it in which one assignment has
 * ended and the other has not begun; without it a code would read as active while none of its assignments is.
 */
export interface CodeWindow extends ActiveWindow {
  readonly gap: { readonly from: Instant; readonly until: Instant } | null;
}

/** The window over one or two assignments. */
export function codeWindowOf(windows: readonly ActiveWindow[]): CodeWindow {
  const [first, ...others] = [...windows].sort((a, b) => (a.startAt ?? 0) - (b.startAt ?? 0));
  if (first === undefined) return { startAt: null, endAt: null, gap: null };
  let endAt = first.endAt;
  let gap: CodeWindow['gap'] = null;
  for (const window of others) {
    if (endAt !== null && window.startAt !== null && endAt < window.startAt) {
      gap = { from: endAt, until: window.startAt };
    }
    endAt = endAt === null || window.endAt === null ? null : Math.max(endAt, window.endAt);
  }
  return { startAt: first.startAt, endAt, gap };
}
