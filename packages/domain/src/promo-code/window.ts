import type { Instant } from '../shared/instant.js';

/** Active means `start <= now < end`; null start means from creation, null end means no end. */
export interface ActiveWindow {
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
}

/**
 * The window over a code's assignments, ended ones too. Its status follows from the current ones: before `resumesAt`
 * none of them has begun, though an earlier one ran; `gap` is the stretch in which one has ended and the other has not
 * begun. Without these two a code would read as active while none of its assignments is.
 */
export interface CodeWindow extends ActiveWindow {
  readonly resumesAt: Instant | null;
  readonly gap: { readonly from: Instant; readonly until: Instant } | null;
}

/** The window over one or two current assignments, and over those that ended before. */
export function codeWindowOf(
  current: readonly ActiveWindow[],
  earlier: readonly ActiveWindow[] = [],
): CodeWindow {
  const running = outerOf(current);
  const outer = outerOf([...current, ...earlier]);
  const isLater = (running.startAt ?? 0) > (outer.startAt ?? 0);
  return {
    startAt: outer.startAt,
    endAt: outer.endAt,
    resumesAt: current.length > 0 && isLater ? running.startAt : null,
    gap: running.gap,
  };
}

/** The window over a code's assignments. */
export function windowOfCode(code: {
  readonly assignments: readonly ActiveWindow[];
  readonly earlierAssignments: readonly ActiveWindow[];
}): CodeWindow {
  return codeWindowOf(code.assignments, code.earlierAssignments);
}

function outerOf(windows: readonly ActiveWindow[]): Omit<CodeWindow, 'resumesAt'> {
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
