import {
  seesView,
  viewQueryText,
  VIEWS_MAX,
  violation,
  type Result,
  type SavedView,
  type SavedViewId,
  type Viewer,
  type Violation,
} from '@creator-codes/domain';
import { personOf, type Call } from '../ports/actor.js';
import type { Facts, UniqueKey } from '../ports/unit-of-work.js';
import type { Told } from '../spine/audit.js';

export type SavedViewOutcome = Result<{ readonly savedViewId: SavedViewId }>;

/** Whoever calls, as views know them. */
export function viewerOf({ actor, capacity }: Call): Viewer {
  return { personId: personOf(actor), capacity };
}

/** A view that the caller sees; null for what is not there and for what is somebody else's alone. */
export async function visibleView(facts: Facts, call: Call, id: string): Promise<SavedView | null> {
  const view = await facts.savedView(id);
  return view !== null && seesView(view, viewerOf(call)) ? view : null;
}

/** Whether one person, or the account together, has room for one more. */
export async function roomViolations(
  facts: Facts,
  view: Pick<SavedView, 'isShared' | 'personId'>,
): Promise<readonly Violation[]> {
  const kept = await facts.savedViewCount(view);
  return kept < VIEWS_MAX ? [] : [violation('TOO_MANY', [], { max: VIEWS_MAX })];
}

/** What the audit log tells of a view. */
export function viewTold({
  name,
  isShared,
  query,
  columns,
}: Pick<SavedView, 'name' | 'isShared' | 'query' | 'columns'>): Told {
  return { name, isShared, query: viewQueryText(query), columns: columns?.join(',') ?? null };
}

/** Names are unique among the shared views, and among one's own. */
export function viewKeyRefused(key: UniqueKey): readonly Violation[] {
  return key === 'SAVED_VIEW_NAME' ? [violation('NAME_TAKEN', ['name'])] : [];
}
