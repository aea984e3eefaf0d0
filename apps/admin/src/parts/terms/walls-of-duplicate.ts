import { windowOfDuplicate, type Instant } from '@creator-codes/domain';
import { wallOf, type WallTime } from '../../shared/lib/wall-time';

interface Dates {
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly timeZone: string;
}

interface Walls {
  readonly start: WallTime;
  readonly end: WallTime;
  /** There was an end, and it is over: the new code has none until somebody chooses one. */
  readonly isEndLost: boolean;
}

/** The dates that a form begins with for a code that takes after another. */
export function wallsOfDuplicate({ startAt, endAt, timeZone }: Dates, now: Instant): Walls {
  const instant = (at: string | null) => (at === null ? null : Date.parse(at));
  const window = windowOfDuplicate({ startAt: instant(startAt), endAt: instant(endAt) }, now);
  return {
    start: wallOf(window.startAt, timeZone, 'start'),
    end: wallOf(window.endAt, timeZone, 'end'),
    isEndLost: endAt !== null && window.endAt === null,
  };
}
