import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from './draft';
import type { DraftStore } from './draft-store';

const SAVE_AFTER_MS = 800;

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'saved'; readonly at: number }
  /** The browser keeps nothing: the draft lives as long as the page. */
  | { readonly kind: 'unsaved' };

export interface DraftAccess {
  readonly draft: Draft;
  readonly saveState: SaveState;
  /** Changes the draft; it is saved 800 ms after the last change. */
  readonly change: (update: (draft: Draft) => Draft) => void;
  /** Saves what is not saved yet, now. */
  readonly flush: () => void;
  /** Takes over what another tab made of the draft meanwhile; null where it has not been finished there. */
  readonly finishedElsewhere: () => Draft['result'];
}

/** A draft that saves itself, also when the page is left. */
export function useDraft(initial: Draft, store: DraftStore): DraftAccess {
  const [draft, setDraft] = useState(initial);
  const [saveState, setSaveState] = useState<SaveState>(() =>
    initial.changedAt === null ? { kind: 'clean' } : { kind: 'saved', at: initial.changedAt },
  );
  const pending = useRef<Draft | null>(null);
  const latest = useRef(initial);
  const timer = useRef<number | undefined>(undefined);

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    if (pending.current === null) return;
    const kept = store.save(pending.current);
    setSaveState(kept ? { kind: 'saved', at: Date.now() } : { kind: 'unsaved' });
    pending.current = null;
  }, [store]);

  const change = useCallback(
    (update: (draft: Draft) => Draft) => {
      const changed = update(latest.current);
      if (changed === latest.current) return;
      latest.current = changed;
      pending.current = latest.current;
      setDraft(latest.current);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, SAVE_AFTER_MS);
    },
    [flush],
  );

  const adopt = useCallback((other: Draft) => {
    window.clearTimeout(timer.current);
    pending.current = null;
    latest.current = other;
    setDraft(other);
  }, []);

  // The same draft in two tabs is one draft: the tab that is not typed into follows, and both end with one code.
  const { id } = initial;
  useEffect(
    () =>
      store.watch(id, (other) => {
        if (latest.current.result !== null) return;
        if (other.result !== null || pending.current === null) adopt(other);
      }),
    [store, id, adopt],
  );

  const finishedElsewhere = useCallback(() => {
    const stored = store.load(id);
    if (!stored?.result) return null;
    adopt(stored);
    return stored.result;
  }, [store, id, adopt]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { draft, saveState, change, flush, finishedElsewhere };
}
