import { useCallback, useMemo, useRef, useState } from 'react';
import type { CodeRowData } from './codes-query';

/** As many as `expirePromoCodes` takes at once. */
export const MAX_SELECTED = 100;

/** Which rows are chosen. Rows that leave the list leave the selection. */
export function useSelection(rows: readonly CodeRowData[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const lastIndex = useRef<number | null>(null);

  const selected = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids]);

  const toggle = useCallback(
    (index: number, asRange: boolean) => {
      const row = rows[index];
      if (row === undefined) return;
      const from = asRange && lastIndex.current !== null ? lastIndex.current : index;
      lastIndex.current = index;
      setIds((before) => {
        const next = new Set(before);
        const isOn = !before.has(row.id);
        for (const { id } of rows.slice(Math.min(from, index), Math.max(from, index) + 1)) {
          if (!isOn) next.delete(id);
          else if (next.size < MAX_SELECTED) next.add(id);
        }
        return next;
      });
    },
    [rows],
  );
  const clear = useCallback(() => {
    lastIndex.current = null;
    setIds(new Set());
  }, []);
  const toggleAll = useCallback(() => {
    setIds((before) =>
      before.size > 0 ? new Set() : new Set(rows.slice(0, MAX_SELECTED).map(({ id }) => id)),
    );
  }, [rows]);

  return { ids, selected, toggle, toggleAll, clear };
}
