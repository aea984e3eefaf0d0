import type { AccountId, CreatorId, Language, SocialProfileId } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** A creator beside its row in `code_owner`, which has the name. */
export interface CreatorRow {
  readonly accountId: AccountId;
  readonly id: CreatorId;
  readonly kind: number;
  readonly legalName: string | null;
  readonly email: string | null;
  readonly country: string | null;
  readonly timeZone: string | null;
  readonly notes: string | null;
  readonly language: Language | null;
  readonly createdAt: number;
  readonly version: number;
}

export const creatorTable = (type: ColumnTypes) =>
  table<CreatorRow>({
    name: 'creator',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      kind: type.small(),
      legalName: nullable(type.text(200)),
      email: nullable(type.text(254)),
      country: nullable(type.text(2)),
      timeZone: nullable(type.text(64)),
      notes: nullable(type.longText()),
      language: nullable(type.text(2)),
      createdAt: type.instant(),
      version: type.integer(),
    },
    indexes: { owner: ['accountId', 'id', 'kind'] },
    foreignKeys: [
      {
        name: 'owner',
        to: 'code_owner',
        columns: ['accountId', 'id', 'kind'],
        referenced: ['accountId', 'id', 'kind'],
      },
    ],
    checks: { kind_fixed: 'kind = 1' },
  });

export interface SocialProfileRow {
  readonly accountId: AccountId;
  readonly id: SocialProfileId;
  readonly creatorId: CreatorId;
  readonly platform: string;
  readonly handle: string;
  readonly handleKey: string;
  readonly url: string | null;
  readonly followers: number | null;
}

export const socialProfileTable = (type: ColumnTypes) =>
  table<SocialProfileRow>({
    name: 'social_profile',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      creatorId: type.id(),
      platform: type.text(20),
      handle: type.text(100),
      handleKey: type.text(200),
      url: nullable(type.longText()),
      followers: nullable(type.integer()),
    },
    indexes: {
      creator: ['accountId', 'creatorId', 'id'],
      handle_key: ['accountId', 'handleKey', 'creatorId'],
    },
    foreignKeys: [
      {
        name: 'creator',
        to: 'creator',
        columns: ['accountId', 'creatorId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });
