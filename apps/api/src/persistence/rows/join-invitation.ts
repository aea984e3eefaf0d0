import type { JoinInvitation } from '@creator-codes/domain';
import { idOfBytes } from '../tables/ids.js';
import type { JoinInvitationRow } from '../tables/join-invitation.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['membershipId', 'creatorId', 'membershipVersion', 'email', 'state', 'messageId'],
  ...['createdAt', 'createdBy', 'expiresAt', 'mailedAt', 'version'],
] as const;

export type JoinInvitationColumns = Columns<JoinInvitationRow, (typeof FIELDS)[number]>;

/** Of an invitation into a program `t`. */
export const JOIN_INVITATION_COLUMNS = columnList(FIELDS);

export function joinInvitationOf(row: JoinInvitationColumns): JoinInvitation {
  return {
    membershipId: idOfBytes('Membership', row.membership_id),
    creatorId: idOfBytes('Creator', row.creator_id),
    membershipVersion: row.membership_version,
    email: row.email,
    state: row.state,
    messageId: row.message_id === null ? null : idOfBytes('Message', row.message_id),
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    mailedAt: row.mailed_at,
    version: row.version,
  };
}
