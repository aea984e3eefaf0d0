import type { AccountId, MediaSource } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import {
  MEDIA_SOURCE_COLUMNS,
  mediaSourceOf,
  type MediaSourceColumns,
} from '../rows/media-source.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import { placeholders, type Select } from '../engine/statement.js';
import { readByPairs, type CreatorInProgram } from './creator-in-program.js';
import { findByIds } from './find-by-ids.js';

/** Media sources by their ids, in that order; null for what is not there. */
export function findMediaSources(select: Select, accountId: AccountId, ids: readonly string[]) {
  return findByIds<MediaSourceColumns, MediaSource>(select, accountId, ids, {
    entity: 'MediaSource',
    columns: MEDIA_SOURCE_COLUMNS,
    from: 'media_source t',
    found: mediaSourceOf,
  });
}

/** One that stands for a creator. */
type Standing = MediaSourceColumns & { readonly creator_id: Buffer };

/** The media sources that stand for creators in programs, in the order of the pairs. */
export function findMediaSourcesOf(
  select: Select,
  accountId: AccountId,
  pairs: readonly CreatorInProgram[],
): Promise<readonly (MediaSource | null)[]> {
  return readByPairs<Standing, MediaSource>(pairs, {
    select: (creators, programs) =>
      select<Standing>(
        `SELECT ${MEDIA_SOURCE_COLUMNS} FROM media_source t
     WHERE t.account_id = ? AND t.program_id IN ${placeholders(programs.length)} AND t.creator_id IN ${placeholders(creators.length)}`,
        [bytesOfOwnId(accountId), ...programs, ...creators],
      ),
    found: mediaSourceOf,
  });
}

export async function insertMediaSource(
  session: Session,
  accountId: AccountId,
  source: MediaSource,
): Promise<void> {
  await session.insert(session.tables.mediaSource, [
    { ...source, accountId, nameKey: nameKeyOf(source.name) },
  ]);
}
