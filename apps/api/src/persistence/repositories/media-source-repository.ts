import type { AccountId, MediaSource } from '@creator-codes/domain';
import { KeyTaken } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { DatabaseError } from '../engine/errors.js';
import {
  MEDIA_SOURCE_COLUMNS,
  mediaSourceOf,
  type MediaSourceColumns,
} from '../rows/media-source.js';
import type { CodeOwnerRow } from '../tables/code-owner.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { codeOwnerRow, updateCodeOwner } from './code-owner-repository.js';
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

/**
 * The media sources that stand for creators in programs, in the order of the pairs. SQLite, left alone, reads all of the
 * account.
 */
export function findMediaSourcesOf(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  pairs: readonly CreatorInProgram[],
): Promise<readonly (MediaSource | null)[]> {
  return readByPairs<Standing, MediaSource>(pairs, {
    select: (creators, programs) =>
      select<Standing>(
        `SELECT ${MEDIA_SOURCE_COLUMNS} FROM media_source t${dialect.useIndex('media_source_creator')}
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

/**
 * The program never changes: keys depend on it.
 * @throws KeyTaken where another source stands for the creator, or codes are held in the name of the one before
 */
export async function saveMediaSource(
  session: Session,
  accountId: AccountId,
  before: MediaSource,
  { id, name, type, channel, creditGroup, creatorId }: MediaSource,
): Promise<boolean> {
  try {
    const isThere = await session.update(
      session.tables.mediaSource,
      { accountId, id, seenVersion: before.version },
      { name, nameKey: nameKeyOf(name), type, channel, creditGroup, creatorId },
    );
    const owner = (named: string): CodeOwnerRow => ({
      ...codeOwnerRow(accountId, id, 'MEDIA_SOURCE', { name: named, email: null, handles: [] }),
      sourceId: id,
    });
    if (isThere) await updateCodeOwner(session, owner(before.name), owner(name));
    return isThere;
  } catch (error) {
    throw error instanceof DatabaseError && error.isReferred
      ? new KeyTaken('MEDIA_SOURCE_HOLDER')
      : error;
  }
}

/** Whether codes are assigned to a source, current or earlier ones. */
export async function holdsCodes(
  select: Select,
  accountId: AccountId,
  id: MediaSource['id'],
): Promise<boolean> {
  const rows = await select(
    'SELECT 1 FROM assignment WHERE account_id = ? AND media_source_id = ? LIMIT 1',
    [bytesOfOwnId(accountId), bytesOfOwnId(id)],
  );
  return rows.length > 0;
}
