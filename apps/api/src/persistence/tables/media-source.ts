import type { AccountId, MediaSource } from '@creator-codes/domain';
import {
  FIRST_VERSION,
  generated,
  nullable,
  primary,
  table,
  withDefault,
  type ColumnTypes,
} from './columns.js';

export interface MediaSourceRow extends MediaSource {
  readonly accountId: AccountId;
  readonly nameKey: string;
  /** Worked out by the database: for whom it stands, its creator or itself, and of which kind of owner that is. */
  readonly standsForId?: never;
  readonly standsForKind?: never;
}

export const mediaSourceTable = (type: ColumnTypes) =>
  table<MediaSourceRow>({
    name: 'media_source',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      programId: type.id(),
      creatorId: nullable(type.id()),
      name: type.text(100),
      nameKey: type.text(200),
      type: type.text(50),
      channel: nullable(type.text(50)),
      creditGroup: type.text(20),
      createdAt: type.instant(),
      version: withDefault(type.integer(), FIRST_VERSION),
      standsForId: generated(type.id(), 'COALESCE(creator_id, id)'),
      standsForKind: generated(type.small(), 'CASE WHEN creator_id IS NULL THEN 3 ELSE 1 END'),
    },
    unique: {
      creator: ['accountId', 'programId', 'creatorId'],
      // The target of assignments: a source holds only codes of whom it stands for.
      stands_for: ['accountId', 'id', 'programId', 'standsForId', 'standsForKind'],
      // The target of owners: only a source that stands for itself owns codes.
      kind: ['accountId', 'id', 'standsForKind'],
    },
    indexes: {
      of_creator: ['accountId', 'creatorId', 'id'],
      name_key: ['accountId', 'nameKey', 'id'],
    },
    foreignKeys: [
      {
        name: 'program',
        to: 'program',
        columns: ['accountId', 'programId'],
        referenced: ['accountId', 'id'],
      },
      {
        name: 'creator',
        to: 'creator',
        columns: ['accountId', 'creatorId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });
