import type { CreditGroup } from '@creator-codes/domain';
import type { MediaSourceView } from '../../../application/views.js';
import { mediaSourceView } from '../entities/media-source.js';

/** The media source beside an assignment. */
export interface JoinedSourceRow {
  readonly media_source_id: Buffer | null;
  readonly program_id: Buffer;
  readonly source_creator_id: Buffer | null;
  readonly source_name: string;
  readonly source_type: string;
  readonly source_channel: string | null;
  readonly source_credit_group: CreditGroup;
  readonly source_created_at: number;
}

export const JOINED_SOURCE = {
  columns:
    ', ms.creator_id AS source_creator_id, ms.name AS source_name, ms.type AS source_type, ms.channel AS source_channel, ms.credit_group AS source_credit_group, ms.created_at AS source_created_at',
  join: ' LEFT JOIN media_source ms ON ms.account_id = t.account_id AND ms.id = t.media_source_id',
};

/** Null where no media source holds the assignment: then the code's owner does. */
export function joinedSourceView(row: JoinedSourceRow): MediaSourceView | null {
  if (row.media_source_id === null) return null;
  return mediaSourceView({
    id: row.media_source_id,
    program_id: row.program_id,
    creator_id: row.source_creator_id,
    name: row.source_name,
    type: row.source_type,
    channel: row.source_channel,
    credit_group: row.source_credit_group,
    created_at: row.source_created_at,
  });
}
