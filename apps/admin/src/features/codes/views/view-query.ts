import { readCodesSearch, type CodesSearch } from '../search';
import { columnsOf, type CodesColumn } from '../columns';
import type { View } from './view-documents';

type Query = View['query'];

/** What the address filters and sorts by, as a view keeps it. */
export function queryOf({ view: _, ...search }: CodesSearch): { key: string; value: string }[] {
  return Object.entries(search)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({ key, value: String(value) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The address of a view; what the list no longer knows is left out. */
export function searchOf({ id, query }: Pick<View, 'id' | 'query'>): CodesSearch {
  const raw = Object.fromEntries(query.map(({ key, value }) => [key, value]));
  return { ...readCodesSearch(raw), view: id };
}

/** Whether a view shows something else than what is on the screen now. */
export function isEdited(
  view: Pick<View, 'id' | 'query' | 'columns'>,
  search: CodesSearch,
  columns: readonly CodesColumn[],
): boolean {
  return (
    textOf(queryOf(searchOf(view))) !== textOf(queryOf(search)) ||
    columnsOf(view.columns).join() !== columns.join()
  );
}

const textOf = (query: Query) => JSON.stringify(query.map(({ key, value }) => [key, value]));
