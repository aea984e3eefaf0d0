import type { CreditGroup } from '@creator-codes/domain';
import type { MediaSourceView } from '../../../application/ports/views.js';
import { idOfBytes } from '../../tables/ids.js';
import type { Entity } from '../entity.js';
import { ofCreator } from '../own-rows.js';

export interface MediaSourceRow {
  readonly id: Buffer;
  readonly program_id: Buffer;
  readonly creator_id: Buffer | null;
  readonly name: string;
  readonly type: string;
  readonly channel: string | null;
  readonly credit_group: CreditGroup;
  readonly created_at: number;
}

export const mediaSourceEntity: Entity<MediaSourceRow, MediaSourceView> = {
  name: 'MediaSource',
  table: 'media_source',
  columns: () =>
    't.id, t.program_id, t.creator_id, t.name, t.type, t.channel, t.credit_group, t.created_at',
  joins: () => '',
  view: mediaSourceView,
  own: ofCreator,
};

export function mediaSourceView(row: MediaSourceRow): MediaSourceView {
  return {
    id: idOfBytes('MediaSource', row.id),
    programId: idOfBytes('Program', row.program_id),
    creatorId: row.creator_id === null ? null : idOfBytes('Creator', row.creator_id),
    name: row.name,
    type: row.type,
    channel: row.channel,
    creditGroup: row.credit_group,
    createdAt: row.created_at,
  };
}
