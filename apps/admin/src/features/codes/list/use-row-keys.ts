import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, type RefObject } from 'react';
import { useShortcuts } from '../../../shared/lib/shortcuts';
import type { CodeRowData } from './codes-query';

interface RowKeys {
  readonly rows: readonly CodeRowData[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly toggle: (index: number, asRange: boolean) => void;
  readonly clear: () => void;
}

/** J and K walk through the rows, Y copies, X selects; Enter opens, because the focus is on the row's link. */
export function useRowKeys({ rows, scroller, virtualizer, toggle, clear }: RowKeys): void {
  const bindings = useMemo(() => {
    const rowOfFocus = () => document.activeElement?.closest<HTMLElement>('tr[data-index]') ?? null;
    const currentIndex = () => {
      const index = Number(rowOfFocus()?.dataset['index'] ?? -1);
      return Number.isNaN(index) ? -1 : index;
    };
    const focusRow = (index: number) => {
      if (index < 0 || index >= rows.length) return;
      virtualizer.scrollToIndex(index);
      requestAnimationFrame(() => {
        scroller.current
          ?.querySelector<HTMLElement>(`tr[data-index="${index}"] [data-act=open]`)
          ?.focus({ preventScroll: true });
      });
    };
    return {
      j: () => {
        focusRow(currentIndex() + 1);
      },
      k: () => {
        focusRow(Math.max(0, currentIndex() - 1));
      },
      y: () => {
        rowOfFocus()?.querySelector<HTMLElement>('[data-act=copy]')?.click();
      },
      x: () => {
        if (currentIndex() >= 0) toggle(currentIndex(), false);
      },
      Escape: clear,
    };
  }, [rows, scroller, virtualizer, toggle, clear]);
  useShortcuts(bindings);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (document.activeElement !== document.body || !SCROLL_KEYS.has(event.key)) return;
      scroller.current?.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [scroller]);
}

/** While nothing has the focus these scroll the list, which is all of the page that scrolls. */
const SCROLL_KEYS: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'Home', 'End', ' ']);
