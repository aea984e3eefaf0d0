import type { Instant } from '../shared/instant.js';
import type { ActiveWindow } from './window.js';

/**
 * The window that a code begins with which takes after another. What lies in the past is left open: it cannot happen
 * again, and nobody means a code that has ended before it is made.
 */
export function windowOfDuplicate({ startAt, endAt }: ActiveWindow, now: Instant): ActiveWindow {
  const ahead = (moment: Instant | null) => (moment !== null && moment > now ? moment : null);
  return { startAt: ahead(startAt), endAt: ahead(endAt) };
}
