import type { JobRow, PlannedRow } from '../../ports/bulk-jobs.js';
import { together } from '../../spine/together.js';

/** A row, and what it has in common with others of the same code; null where that is not known. */
interface Keyed {
  readonly row: JobRow;
  readonly key: string | null;
}

/**
 * Plans rows of which one of each code may be done: the first that is neither in error nor left out. Those behind it
 * are told so, wherever a slice ends.
 * @param before the codes of rows that are planned already
 */
export async function inTurns<Item extends Keyed>(
  items: readonly Item[],
  before: Iterable<string>,
  judge: (item: Item, isTaken: boolean) => Promise<PlannedRow>,
): Promise<readonly PlannedRow[]> {
  const taken = new Set(before);
  const planned = new Map<number, PlannedRow>();
  const isTaken = ({ key }: Item) => key !== null && taken.has(key);
  for (let left = items; left.length > 0;) {
    const asked = new Set<string | null>();
    const now: Item[] = [];
    const later: Item[] = [];
    for (const item of left) {
      const { key } = item;
      const mayBeJudged = key === null || taken.has(key) || !asked.has(key);
      (mayBeJudged ? now : later).push(item);
      asked.add(key);
    }
    for (const row of await together(now, (item) => judge(item, isTaken(item)))) {
      planned.set(row.n, row);
      if (row.textKey !== null) taken.add(row.textKey);
    }
    left = later;
  }
  return items.flatMap(({ row }) => planned.get(row.n) ?? []);
}
