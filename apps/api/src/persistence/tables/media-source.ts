import type { AccountId, MediaSource } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface MediaSourceRow extends MediaSource {
  readonly accountId: AccountId;
  readonly nameKey: string;
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
    },
    unique: {
      creator: ['accountId', 'programId', 'creatorId'],
      // The target of assignments: a source holds only codes of the creator that it stands for.
      holder: ['accountId', 'id', 'programId', 'creatorId'],
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
