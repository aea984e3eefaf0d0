import type { Invitation } from '@creator-codes/domain';
import { idOfBytes } from '../tables/ids.js';
import type { InvitationRow } from '../tables/member.js';
import { columnList, type Columns } from './columns.js';
import { memberOwnerId } from './owner.js';

const FIELDS = [
  ...['id', 'email', 'capacity', 'ownerId', 'state', 'messageId'],
  ...['createdAt', 'createdBy', 'expiresAt', 'version'],
] as const;

export type InvitationColumns = Columns<InvitationRow, (typeof FIELDS)[number]>;

/** Of an invitation `t`. */
export const INVITATION_COLUMNS = columnList(FIELDS);

export function invitationOf(row: InvitationColumns): Invitation {
  return {
    id: idOfBytes('Invitation', row.id),
    email: row.email,
    capacity: row.capacity,
    ownerId: memberOwnerId(row.capacity, row.owner_id),
    state: row.state,
    messageId: idOfBytes('Message', row.message_id),
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    version: row.version,
  };
}
