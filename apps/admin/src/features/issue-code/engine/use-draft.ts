import { useCallback, useEffect, useRef, useState } from 'react';
import { withServer, type Draft } from './draft';
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
  /** Puts another draft into the place of this one, as the server has it. */
  readonly adopt: (other: Draft) => void;
  /** Notes what the server has of the draft. */
  readonly noteServer: (server: Draft['server']) => void;
  /** Takes over what another tab made of the draft meanwhile; null where it has not been finished there. */
  readonly finishedElsewhere: () => Draft['result'];
}

/** A draft that saves itself, also when the page is left. */
export function useDraft(
  initial: Draft,
  store: DraftStore,
  onSaved: (draft: Draft) => void = nothing,
): DraftAccess {
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
    const saved = pending.current;
    const kept = store.save(saved);
    setSaveState(kept ? { kind: 'saved', at: Date.now() } : { kind: 'unsaved' });
    pending.current = null;
    onSaved(saved);
  }, [store, onSaved]);

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

  const adoptHere = useCallback(
    (other: Draft) => {
      adopt(other);
      store.save(other);
    },
    [adopt, store],
  );
  const noteServer = useCallback(
    (server: Draft['server']) => {
      latest.current = withServer(latest.current, server);
      setDraft(latest.current);
      if (pending.current === null) store.save(latest.current);
      else pending.current = latest.current;
    },
    [store],
  );

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

  return { draft, saveState, change, flush, adopt: adoptHere, noteServer, finishedElsewhere };
}

const nothing = () => undefined;
