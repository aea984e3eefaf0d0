import { draftState } from '@creator-codes/domain';
import type { Fields } from '../../../application/ports/reads.js';
import type { CreatorView, WizardDraftView } from '../../../application/ports/views.js';
import { listOf, sql } from '../../engine/sql.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { creatorEntity } from '../entities/owner.js';
import { byId, readByIds } from '../entity.js';
import { draftCreatorHasJoined } from '../joined-draft.js';
import type { Mutable, Reader } from '../reader.js';

/** The creator of each draft; null where none is chosen yet. */
export async function bringDraftCreators(
  reader: Reader,
  drafts: readonly WizardDraftView[],
  fields: Fields,
): Promise<void> {
  const ids = drafts.flatMap(({ creatorId }) => creatorId ?? []);
  const creators = byId<CreatorView>(await readByIds(reader, creatorEntity, ids, fields));
  for (const draft of drafts as readonly Mutable<WizardDraftView>[]) {
    draft.creator = draft.creatorId === null ? null : (creators.get(draft.creatorId) ?? null);
  }
}

/** Where each draft stands: those that waited can go on from the moment at which their creator has joined. */
export async function bringDraftStates(
  reader: Reader,
  drafts: readonly WizardDraftView[],
): Promise<void> {
  const waiting = drafts.filter(({ waitsForJoin }) => waitsForJoin);
  const rows =
    waiting.length === 0
      ? []
      : await reader.select<{ id: Buffer }>(
          sql`SELECT t.id FROM draft t WHERE t.account_id = ${reader.account} AND t.id IN ${listOf(waiting.map(({ id }) => bytesOfOwnId(id)))} AND ${draftCreatorHasJoined(reader)}`,
        );
  const joined = new Set<string>(rows.map(({ id }) => idOfBytes('WizardDraft', id)));
  for (const draft of drafts as readonly Mutable<WizardDraftView>[]) {
    draft.state = draftState(draft, joined.has(draft.id));
  }
}
