import type { MediaSource } from '@creator-codes/domain';
import { idOfBytes } from '../tables/ids.js';
import type { MediaSourceRow } from '../tables/media-source.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['id', 'programId', 'creatorId', 'name', 'type', 'channel'],
  ...['creditGroup', 'createdAt', 'version'],
] as const;

export type MediaSourceColumns = Columns<MediaSourceRow, (typeof FIELDS)[number]>;

/** Of a media source `t`. */
export const MEDIA_SOURCE_COLUMNS = columnList(FIELDS);

export function mediaSourceOf(row: MediaSourceColumns): MediaSource {
  return {
    id: idOfBytes('MediaSource', row.id),
    programId: idOfBytes('Program', row.program_id),
    creatorId: row.creator_id === null ? null : idOfBytes('Creator', row.creator_id),
    name: row.name,
    type: row.type,
    channel: row.channel,
    creditGroup: row.credit_group,
    createdAt: row.created_at,
    version: row.version,
  };
}
