import { useCallback, useState } from 'react';
import type { NamedCreator } from '../../shared/lib/bulk-draft';

const NONE: ReadonlyMap<string, string> = new Map();

export type Pick = ReturnType<typeof usePick>;

/**
 * Which creators are chosen, by name for where they are out of sight, or that all are that match. Those stay chosen
 * that another search hides; all that match are no longer chosen once something else is asked for.
 * @param question what the list was asked for, as a text
 */
export function usePick(
  question: string,
  start: { readonly creators?: readonly NamedCreator[]; readonly isAll?: boolean } = {},
) {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(() =>
    start.creators === undefined ? NONE : new Map(start.creators.map(({ id, name }) => [id, name])),
  );
  const [allOf, setAllOf] = useState(start.isAll === true ? question : null);
  if (allOf !== null && allOf !== question) setAllOf(null);
  const isAll = allOf === question;

  const toggle = useCallback((shown: readonly NamedCreator[], isOn: boolean) => {
    setAllOf(null);
    setNames((before) => {
      const next = new Map(before);
      for (const { id, name } of shown) {
        if (isOn) next.set(id, name);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => {
    setAllOf(null);
    setNames(NONE);
  }, []);
  const selectAll = useCallback(() => {
    setNames(NONE);
    setAllOf(question);
  }, [question]);

  return { names, isAll, toggle, clear, selectAll } as const;
}

/** Those that are chosen one by one. */
export function pickedOf({ names }: Pick): readonly NamedCreator[] {
  return [...names].map(([id, name]) => ({ id, name }));
}
