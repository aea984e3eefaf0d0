import type { Instant } from '../shared/instant.js';
import { endingOf } from './in-force.js';
import { windowOfCode, type ActiveWindow } from './window.js';

/** The facts by which a code's lifetime is told. */
export interface LifetimeFacts {
  readonly assignments: readonly ActiveWindow[];
  readonly earlierAssignments: readonly ActiveWindow[];
  readonly createdAt: Instant;
  readonly expiredAt: Instant | null;
}

/** From when until when a code counts, as lists show, sort and filter it. */
export interface Lifetime {
  readonly from: Instant;
  /** Null without an end. */
  readonly until: Instant | null;
}

/** From its start, or its creation where it has none; until its end, or its expiry before that. */
export function lifetimeOf({ createdAt, expiredAt, ...code }: LifetimeFacts): Lifetime {
  const window = windowOfCode(code);
  return { from: window.startAt ?? createdAt, until: endingOf(window, expiredAt) };
}
