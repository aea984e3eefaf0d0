import type {
  AccountId,
  Capacity,
  InvitationId,
  MemberId,
  MessageId,
  PersonId,
  PartnerOwner,
  StoredInvitationState,
} from '@creator-codes/domain';
import { generated, nullable, primary, table, type ColumnTypes } from './columns.js';

const SHAPE =
  "(capacity IN ('OWNER', 'MANAGER', 'ANALYST') AND owner_id IS NULL) OR (capacity IN ('CREATOR', 'PERFORMANCE_PARTNER') AND owner_id IS NOT NULL)";

const account = {
  name: 'account',
  to: 'account',
  columns: ['accountId'],
  referenced: ['id'],
} as const;

const OWNER_KIND = "CASE capacity WHEN 'CREATOR' THEN 1 WHEN 'PERFORMANCE_PARTNER' THEN 2 END";

const owner = {
  name: 'owner_kind',
  to: 'code_owner',
  columns: ['accountId', 'ownerId', 'ownerKind'],
  referenced: ['accountId', 'id', 'kind'],
} as const;

/** What a person is to an account. */
export interface MemberRow {
  readonly accountId: AccountId;
  readonly id: MemberId;
  readonly personId: PersonId;
  readonly capacity: Capacity;
  readonly ownerId: PartnerOwner['id'] | null;
  readonly joinedAt: number;
  readonly version: number;
  /** Worked out by the database, of the capacity: a partner is an owner of their kind. */
  readonly ownerKind?: never;
}

export const memberTable = (type: ColumnTypes) =>
  table<MemberRow>({
    name: 'member',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      personId: type.id(),
      capacity: type.text(30),
      ownerId: nullable(type.id()),
      joinedAt: type.instant(),
      version: type.integer(),
      ownerKind: generated(type.small(), OWNER_KIND),
    },
    unique: { person: ['accountId', 'personId'] },
    indexes: {
      of_person: ['personId', 'accountId'],
      owner_kind: ['accountId', 'ownerId', 'ownerKind'],
    },
    foreignKeys: [
      account,
      { name: 'person', to: 'person', columns: ['personId'], referenced: ['id'] },
      owner,
    ],
    checks: { shape: SHAPE },
  });

/** Somebody is asked to become a member; the token's hash is what their link is known by. */
export interface InvitationRow {
  readonly accountId: AccountId;
  readonly id: InvitationId;
  readonly email: string;
  readonly capacity: Capacity;
  readonly ownerId: PartnerOwner['id'] | null;
  readonly tokenHash: string;
  readonly state: StoredInvitationState;
  readonly messageId: MessageId;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly expiresAt: number;
  readonly version: number;
  /** Worked out by the database, of the capacity: a partner is an owner of their kind. */
  readonly ownerKind?: never;
}

export const invitationTable = (type: ColumnTypes) =>
  table<InvitationRow>({
    name: 'invitation',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      email: type.text(254),
      capacity: type.text(30),
      ownerId: nullable(type.id()),
      tokenHash: type.text(64),
      state: type.text(20),
      messageId: type.id(),
      createdAt: type.instant(),
      createdBy: type.text(200),
      expiresAt: type.instant(),
      version: type.integer(),
      ownerKind: generated(type.small(), OWNER_KIND),
    },
    unique: { token: ['tokenHash'] },
    indexes: {
      email: ['accountId', 'email', 'state'],
      owner_kind: ['accountId', 'ownerId', 'ownerKind'],
      message: ['messageId'],
    },
    foreignKeys: [
      account,
      owner,
      { name: 'message', to: 'message', columns: ['messageId'], referenced: ['id'] },
    ],
    checks: { shape: SHAPE },
  });
