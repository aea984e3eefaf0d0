import { TARGET_MAX } from '@creator-codes/domain';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CodeRowData } from './codes-query';

/** As many as one call changes. */
const MAX_SELECTED = TARGET_MAX;

const NONE: ReadonlySet<string> = new Set();

const firstOf = (rows: readonly CodeRowData[]) =>
  new Set(rows.slice(0, MAX_SELECTED).map(({ id }) => id));

/**
 * Which rows are chosen, or that all are that match, on the screen or not. Rows that leave the list leave the
 * selection; all that match are no longer chosen once something else is asked for.
 * @param question what the list was asked for, as a text
 */
export function useSelection(rows: readonly CodeRowData[], question: string) {
  const [ids, setIds] = useState(NONE);
  const [allOf, setAllOf] = useState<string | null>(null);
  const lastIndex = useRef<number | null>(null);
  if (allOf !== null && allOf !== question) {
    setAllOf(null);
    setIds(NONE);
  }
  const isAll = allOf === question;

  const selected = useMemo(
    () => (isAll ? rows : rows.filter(({ id }) => ids.has(id))),
    [rows, ids, isAll],
  );

  const toggle = useCallback(
    (index: number, asRange: boolean) => {
      const row = rows[index];
      if (row === undefined) return;
      const from = asRange && lastIndex.current !== null ? lastIndex.current : index;
      lastIndex.current = index;
      setAllOf(null);
      setIds((picked) => {
        const before = isAll ? firstOf(rows) : picked;
        const next = new Set(before);
        const isOn = !before.has(row.id);
        for (const { id } of rows.slice(Math.min(from, index), Math.max(from, index) + 1)) {
          if (!isOn) next.delete(id);
          else if (next.size < MAX_SELECTED) next.add(id);
        }
        return next;
      });
    },
    [rows, isAll],
  );
  const clear = useCallback(() => {
    lastIndex.current = null;
    setAllOf(null);
    setIds(NONE);
  }, []);
  const toggleAll = useCallback(() => {
    setAllOf(null);
    setIds((before) => (before.size > 0 ? NONE : firstOf(rows)));
  }, [rows]);
  const selectAll = () => {
    setIds(firstOf(rows));
    setAllOf(question);
  };

  return { ids, isAll, selected, max: MAX_SELECTED, toggle, toggleAll, selectAll, clear };
}
