import type { CreditGroup, ExternalId, MediaSourceId } from '@creator-codes/domain';
import type { Fields } from '../../../application/ports/reads.js';
import type {
  CreatorView,
  MediaSourceView,
  ProgramView,
} from '../../../application/ports/views.js';
import { idOfBytes } from '../../tables/ids.js';
import type { ColumnIn } from '../../rows/columns.js';
import type { AssignmentRow } from '../../tables/assignment.js';
import type { MediaSourceRow } from '../../tables/media-source.js';
import { columnsFor, type ColumnsByField } from '../columns.js';
import type { Hints } from '../hints.js';
import type { Mutable } from '../reader.js';
import { sql } from '../../engine/sql.js';

/** The media source beside an assignment; only what was selected is there. */
export interface JoinedSourceRow {
  readonly media_source_id: Buffer | null;
  readonly program_id: Buffer;
  readonly source_creator_id: Buffer | null;
  readonly source_name: string;
  readonly source_type: string;
  readonly source_channel: string | null;
  readonly source_credit_group: CreditGroup;
  readonly source_created_at: number;
  readonly source_version: number;
}

type Column =
  ColumnIn<'t', AssignmentRow> | `${ColumnIn<'ms', MediaSourceRow>} AS ${keyof JoinedSourceRow}`;

const COLUMNS: ColumnsByField<Column> = {
  name: ['ms.name AS source_name'],
  type: ['ms.type AS source_type'],
  channel: ['ms.channel AS source_channel'],
  creditGroup: ['ms.credit_group AS source_credit_group'],
  createdAt: ['ms.created_at AS source_created_at'],
  version: ['ms.version AS source_version'],
  program: ['t.program_id'],
  creator: ['ms.creator_id AS source_creator_id'],
};

export const JOINED_SOURCE = {
  columns: (fields: Fields) => columnsFor<Column>(['t.media_source_id'], COLUMNS, fields),
  join: ({ primaryKey }: Hints) =>
    sql` LEFT JOIN media_source ms${primaryKey} ON ms.account_id = t.account_id AND ms.id = t.media_source_id`,
};

/** The media source as the row beside it tells it. */
export class SourceOfJoin implements Mutable<MediaSourceView> {
  readonly id: MediaSourceId;
  program?: ProgramView;
  creator?: CreatorView | null;
  holdsCodes?: boolean;
  externalIds?: readonly ExternalId[];

  constructor(
    private readonly row: JoinedSourceRow,
    sourceId: Buffer,
  ) {
    this.id = idOfBytes('MediaSource', sourceId);
  }

  get programId() {
    return idOfBytes('Program', this.row.program_id);
  }

  get creatorId() {
    const { source_creator_id: creator } = this.row;
    return creator === null ? null : idOfBytes('Creator', creator);
  }

  get name() {
    return this.row.source_name;
  }

  get type() {
    return this.row.source_type;
  }

  get channel() {
    return this.row.source_channel;
  }

  get creditGroup() {
    return this.row.source_credit_group;
  }

  get createdAt() {
    return this.row.source_created_at;
  }

  get version() {
    return this.row.source_version;
  }
}
