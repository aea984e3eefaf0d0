import type { SavedView, ViewParameter } from '@creator-codes/domain';
import { idOfBytes } from '../tables/ids.js';
import type { SavedViewRow } from '../tables/saved-view.js';
import { columnList, flagOf, type Columns } from './columns.js';

const FIELDS = [
  ...(['id', 'personId', 'name', 'isShared', 'query', 'columns'] as const),
  ...(['createdBy', 'createdAt', 'version'] as const),
] as const;

export type SavedViewColumns = Columns<SavedViewRow, (typeof FIELDS)[number]>;

/** Of a view `t`. */
export const SAVED_VIEW_COLUMNS = columnList(FIELDS);

export function savedViewOf(row: SavedViewColumns): SavedView {
  return {
    id: idOfBytes('SavedView', row.id),
    personId: idOfBytes('Person', row.person_id),
    name: row.name,
    isShared: flagOf(row.is_shared),
    query: queryOf(row.query),
    columns: row.columns === null ? null : row.columns.split(',').filter((each) => each !== ''),
    createdBy: row.created_by,
    createdAt: row.created_at,
    version: row.version,
  };
}

function queryOf(text: string): readonly ViewParameter[] {
  const values = JSON.parse(text) as Readonly<Record<string, string>>;
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}
