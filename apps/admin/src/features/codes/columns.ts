import { useSyncExternalStore } from 'react';

/** The columns of the list of codes that can be left out, in the order in which they stand. */
export const COLUMNS = ['owner', 'programs', 'status', 'window', 'credit'] as const;
export type CodesColumn = (typeof COLUMNS)[number];

/** What a column is called, among the words of fields. */
export function columnLabel(column: CodesColumn) {
  return column === 'credit' ? 'creditPolicy' : column;
}

const KEY = 'creator-codes.columns.codes';
const listeners = new Set<() => void>();
let kept: readonly CodesColumn[] | undefined;

/** Those of some names that are columns, each once and in their order; all for null. */
export function columnsOf(names: unknown): readonly CodesColumn[] {
  return Array.isArray(names) ? COLUMNS.filter((column) => names.includes(column)) : COLUMNS;
}

/** The columns as a view keeps them: null for those that the list has by itself. */
export function columnsOfView(shown: readonly CodesColumn[]): CodesColumn[] | null {
  return shown.length === COLUMNS.length ? null : [...shown];
}

/** Shows these columns from now on, on this device. */
export function showColumns(shown: readonly CodesColumn[]): void {
  kept = shown;
  try {
    localStorage.setItem(KEY, JSON.stringify(shown));
  } catch {
    // Without storage they are shown until the page is left.
  }
  for (const tell of listeners) tell();
}

function read(): readonly CodesColumn[] {
  try {
    kept ??= columnsOf(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    // Storage is anybody's to forbid or damage.
    kept = COLUMNS;
  }
  return kept;
}

function listen(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The columns that are shown on this device. */
export function useColumns(): readonly CodesColumn[] {
  return useSyncExternalStore(listen, read);
}
