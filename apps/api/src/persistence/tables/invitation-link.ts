import type {
  AccountId,
  InvitationLink,
  InvitationLinkId,
  LinkRequest,
  MembershipId,
} from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** An open link into a program; of its secret the hash alone. */
export interface InvitationLinkRow extends Omit<InvitationLink, 'limit'> {
  readonly accountId: AccountId;
  readonly useLimit: number;
  readonly secretHash: string;
}

export const invitationLinkTable = (type: ColumnTypes) =>
  table<InvitationLinkRow>({
    name: 'invitation_link',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      programId: type.id(),
      name: nullable(type.text(100)),
      message: nullable(type.longText()),
      useLimit: type.integer(),
      uses: type.integer(),
      endsAt: type.instant(),
      secretHash: type.text(64),
      createdAt: type.instant(),
      createdBy: type.text(200),
      revokedAt: nullable(type.instant()),
      revokedBy: nullable(type.text(200)),
      version: type.integer(),
    },
    unique: { secret: ['secretHash'] },
    indexes: { ends: ['accountId', 'endsAt'] },
    foreignKeys: [
      {
        name: 'program',
        to: 'program',
        columns: ['accountId', 'programId'],
        referenced: ['accountId', 'id'],
      },
    ],
    checks: { within: 'uses <= use_limit' },
  });

/** Somebody who asked by an open link; of the secret that confirms it the hash alone. */
export interface LinkRequestRow extends Omit<LinkRequest, 'content'> {
  readonly accountId: AccountId;
  readonly secretHash: string;
  /** JSON; null once it was answered. */
  readonly content: string | null;
}

const LINK = {
  name: 'link',
  to: 'invitation_link',
  columns: ['accountId', 'linkId'],
  referenced: ['accountId', 'id'],
} as const;

export const linkRequestTable = (type: ColumnTypes) =>
  table<LinkRequestRow>({
    name: 'link_request',
    columns: {
      accountId: primary(type.id()),
      email: primary(type.text(254)),
      linkId: type.id(),
      secretHash: type.text(64),
      content: nullable(type.longText()),
      messageId: nullable(type.id()),
      createdAt: type.instant(),
      expiresAt: type.instant(),
      version: type.integer(),
    },
    unique: { secret: ['secretHash'] },
    indexes: { link: ['accountId', 'linkId'], expires: ['expiresAt'] },
    foreignKeys: [LINK],
  });

/** By which link a membership came about, and whether the creator's address was proven by it. */
export interface LinkMembershipRow {
  readonly accountId: AccountId;
  readonly membershipId: MembershipId;
  readonly linkId: InvitationLinkId;
  readonly isProven: number;
}

export const linkMembershipTable = (type: ColumnTypes) =>
  table<LinkMembershipRow>({
    name: 'link_membership',
    columns: {
      accountId: primary(type.id()),
      membershipId: primary(type.id()),
      linkId: type.id(),
      isProven: type.small(),
    },
    indexes: { link: ['accountId', 'linkId'] },
    foreignKeys: [
      {
        name: 'membership',
        to: 'membership',
        columns: ['accountId', 'membershipId'],
        referenced: ['accountId', 'id'],
      },
      LINK,
    ],
  });
