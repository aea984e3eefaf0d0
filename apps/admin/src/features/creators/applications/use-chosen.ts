import { useCallback, useState } from 'react';

export type Chosen = ReturnType<typeof useChosen>;

/** Which applications are chosen to be answered together. */
export function useChosen() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((shown: readonly string[], isOn: boolean) => {
    setIds((before) => {
      const next = new Set(before);
      for (const id of shown) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => {
    setIds(new Set());
  }, []);
  return { ids, toggle, clear } as const;
}
