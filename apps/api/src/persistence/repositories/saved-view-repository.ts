import { viewQueryText, type AccountId, type SavedView } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import type { Select } from '../engine/statement.js';
import { SAVED_VIEW_COLUMNS, savedViewOf, type SavedViewColumns } from '../rows/saved-view.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { findByIds } from './find-by-ids.js';

/** Views by their ids, in that order; null for what is not there. */
export function findSavedViews(select: Select, accountId: AccountId, ids: readonly string[]) {
  return findByIds<SavedViewColumns, SavedView>(select, accountId, ids, {
    entity: 'SavedView',
    columns: SAVED_VIEW_COLUMNS,
    from: 'saved_view t',
    found: savedViewOf,
  });
}

export async function countSavedViews(
  select: Select,
  accountId: AccountId,
  of: Pick<SavedView, 'isShared' | 'personId'>,
): Promise<number> {
  const [row] = await select<{ n: number }>(
    'SELECT COUNT(*) AS n FROM saved_view WHERE account_id = ? AND scope_id = ?',
    [bytesOfOwnId(accountId), bytesOfOwnId(scopeOf(accountId, of))],
  );
  return Number(row?.n);
}

export async function insertSavedView(
  session: Session,
  accountId: AccountId,
  view: SavedView,
): Promise<void> {
  await session.insert(session.tables.savedView, [
    { ...view, accountId, ...storedFields(accountId, view) },
  ]);
}

export function updateSavedView(
  session: Session,
  accountId: AccountId,
  view: SavedView,
  seenVersion: number,
): Promise<boolean> {
  const where = { accountId, id: view.id, seenVersion };
  const fields = { name: view.name, ...storedFields(accountId, view) };
  return session.update(session.tables.savedView, where, fields);
}

export async function deleteSavedView(
  session: Session,
  accountId: AccountId,
  id: SavedView['id'],
  seenVersion: number,
): Promise<boolean> {
  const gone = await session.execute(
    'DELETE FROM saved_view WHERE account_id = ? AND id = ? AND version = ?',
    [bytesOfOwnId(accountId), bytesOfOwnId(id), seenVersion],
  );
  return gone === 1;
}

function scopeOf(accountId: AccountId, view: Pick<SavedView, 'isShared' | 'personId'>) {
  return view.isShared ? accountId : view.personId;
}

function storedFields(accountId: AccountId, view: SavedView) {
  return {
    scopeId: scopeOf(accountId, view),
    isShared: Number(view.isShared),
    query: viewQueryText(view.query),
    columns: view.columns?.join(',') ?? null,
  };
}
