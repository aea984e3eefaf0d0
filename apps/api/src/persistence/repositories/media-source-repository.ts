import type { AccountId, CreditGroup, MediaSource } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import type { Param, Select } from '../engine/statement.js';

interface Selected {
  id: Buffer;
  program_id: Buffer;
  creator_id: Buffer | null;
  name: string;
  type: string;
  channel: string | null;
  credit_group: CreditGroup;
  created_at: number;
}

async function find(
  select: Select,
  accountId: AccountId,
  condition: string,
  params: readonly Param[],
): Promise<MediaSource | null> {
  const [row] = await select<Selected>(
    `SELECT id, program_id, creator_id, name, type, channel, credit_group, created_at
     FROM media_source WHERE account_id = ? AND ${condition}`,
    [bytesOfOwnId(accountId), ...params],
  );
  if (row === undefined) return null;
  return {
    id: idOfBytes('MediaSource', row.id),
    programId: idOfBytes('Program', row.program_id),
    name: row.name,
    type: row.type,
    channel: row.channel,
    creditGroup: row.credit_group,
    creatorId: row.creator_id === null ? null : idOfBytes('Creator', row.creator_id),
    createdAt: row.created_at,
  };
}

export async function findMediaSource(select: Select, accountId: AccountId, id: string) {
  const bytes = bytesOfId('MediaSource', id);
  return bytes === null ? null : find(select, accountId, 'id = ?', [bytes]);
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
  return find(select, accountId, 'program_id = ? AND creator_id = ?', [program, creator]);
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
