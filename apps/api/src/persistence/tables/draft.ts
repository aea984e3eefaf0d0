import type { AccountId } from '@creator-codes/domain';
import type { StoredDraft } from '../../application/ports/drafts.js';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface DraftRow extends Omit<StoredDraft, 'waitsForJoin' | 'values' | 'wizard'> {
  readonly accountId: AccountId;
  readonly wizard: string;
  readonly waitsForJoin: number;
  /** JSON, at most `DRAFT_BYTES_MAX` bytes. */
  readonly valuesText: string;
}

export const draftTable = (type: ColumnTypes) =>
  table<DraftRow>({
    name: 'draft',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      wizard: type.text(40),
      personId: type.id(),
      slot: type.integer(),
      creatorId: nullable(type.id()),
      creatorProgramId: nullable(type.id()),
      waitsForJoin: type.small(),
      step: nullable(type.text(40)),
      valuesText: type.longText(),
      createdAt: type.instant(),
      changedAt: type.instant(),
      version: type.integer(),
    },
    unique: { slot: ['accountId', 'personId', 'slot'] },
    indexes: {
      creator: ['accountId', 'creatorId'],
      program: ['accountId', 'creatorProgramId'],
      changed: ['changedAt'],
      person: ['personId'],
    },
    foreignKeys: [
      { name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] },
      { name: 'person', to: 'person', columns: ['personId'], referenced: ['id'] },
      {
        name: 'creator',
        to: 'creator',
        columns: ['accountId', 'creatorId'],
        referenced: ['accountId', 'id'],
      },
      {
        name: 'program',
        to: 'program',
        columns: ['accountId', 'creatorProgramId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });
