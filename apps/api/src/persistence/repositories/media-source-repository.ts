import type { AccountId, MediaSource } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import {
  MEDIA_SOURCE_COLUMNS,
  mediaSourceOf,
  type MediaSourceColumns,
} from '../rows/media-source.js';
import { bytesOfId, bytesOfOwnId } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import type { Param, Select } from '../engine/statement.js';

async function find(
  select: Select,
  accountId: AccountId,
  condition: string,
  params: readonly Param[],
): Promise<MediaSource | null> {
  const [row] = await select<MediaSourceColumns>(
    `SELECT ${MEDIA_SOURCE_COLUMNS} FROM media_source t WHERE t.account_id = ? AND ${condition}`,
    [bytesOfOwnId(accountId), ...params],
  );
  return row === undefined ? null : mediaSourceOf(row);
}

export async function findMediaSource(select: Select, accountId: AccountId, id: string) {
  const bytes = bytesOfId('MediaSource', id);
  return bytes === null ? null : find(select, accountId, 't.id = ?', [bytes]);
}

/** The media source that stands for a creator in a program. */
export async function findMediaSourceOf(
  select: Select,
  accountId: AccountId,
  creatorId: string,
  programId: string,
) {
  const creator = bytesOfId('Creator', creatorId);
  const program = bytesOfId('Program', programId);
  if (creator === null || program === null) return null;
  return find(select, accountId, 't.program_id = ? AND t.creator_id = ?', [program, creator]);
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
