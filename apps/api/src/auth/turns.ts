import { createHash } from 'node:crypto';
import type { AuthCondition, AuthStore, AuthValue } from '../application/ports-auth.js';

/** So many tries in a row, with no pause as long as the window between them. */
const MAX = 30;
/** In milliseconds; the library clears away what is older than its own longest window, which is the same. */
const WINDOW = 300_000;

const is = (
  field: string,
  operator: AuthCondition['operator'],
  value: AuthValue,
): AuthCondition => ({ field, operator, value, connector: 'AND' });

/**
 * Counts a try in the database, so that all processes count together.
 * @returns false when there were too many; what is counted is kept as a hash, names stay out of the table
 */
export async function takeTurn(store: AuthStore, what: string, now = Date.now()): Promise<boolean> {
  const limitKey = createHash('sha256').update(what).digest('base64url');
  const key = is('limitKey', 'eq', limitKey);
  const again = { lastRequest: now };
  const isOld = is('lastRequest', 'lte', now - WINDOW);
  if (await store.changeOne('rate_limit', [key, isOld], { ...again, count: 1 })) return true;
  if (await store.changeOne('rate_limit', [key, is('count', 'lt', MAX)], again, { count: 1 }))
    return true;
  const [known] = await store.find('rate_limit', [key], { limit: 1 });
  if (known !== undefined) return false;
  try {
    await store.insert('rate_limit', { id: idOf(limitKey), limitKey, count: 1, ...again });
    return true;
  } catch {
    // Another process was first; its row is there now.
    return (
      (await store.changeOne('rate_limit', [key, is('count', 'lt', MAX)], again, { count: 1 })) !==
      null
    );
  }
}

/** One row for one name, so its id can be made of it. */
function idOf(limitKey: string): string {
  return createHash('sha256').update(limitKey).digest().subarray(0, 16).toString('base64url');
}
