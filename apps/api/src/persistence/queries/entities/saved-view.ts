import type { SavedViewView } from '../../../application/ports/views.js';
import { sql } from '../../engine/sql.js';
import { SAVED_VIEW_COLUMNS, savedViewOf, type SavedViewColumns } from '../../rows/saved-view.js';
import { bytesOfOwnId } from '../../tables/ids.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

export const savedViewEntity: Entity<SavedViewColumns, SavedViewView> = {
  name: 'SavedView',
  table: 'saved_view',
  columns: () => SAVED_VIEW_COLUMNS,
  joins: () => '',
  view: savedViewOf,
  own: nobodys,
  seen: ({ personId = null }) =>
    personId === null
      ? sql`t.is_shared = 1`
      : sql`(t.is_shared = 1 OR t.person_id = ${bytesOfOwnId(personId)})`,
};
