import type { InvitationLink, LinkRequest, LinkRequestContent } from '@creator-codes/domain';
import { idOfBytes } from '../tables/ids.js';
import type { InvitationLinkRow, LinkRequestRow } from '../tables/invitation-link.js';
import { columnList, type Columns } from './columns.js';

const LINK_FIELDS = [
  ...['id', 'programId', 'name', 'message', 'useLimit', 'uses', 'endsAt'],
  ...['createdAt', 'createdBy', 'revokedAt', 'revokedBy', 'version'],
] as const;

export type InvitationLinkColumns = Columns<InvitationLinkRow, (typeof LINK_FIELDS)[number]>;

/** Of an open link `t`. */
export const INVITATION_LINK_COLUMNS = columnList(LINK_FIELDS);

export function invitationLinkOf(row: InvitationLinkColumns): InvitationLink {
  return {
    id: idOfBytes('InvitationLink', row.id),
    programId: idOfBytes('Program', row.program_id),
    name: row.name,
    message: row.message,
    limit: row.use_limit,
    uses: row.uses,
    endsAt: row.ends_at,
    createdAt: row.created_at,
    createdBy: row.created_by,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by,
    version: row.version,
  };
}

const REQUEST_FIELDS = [
  ...['email', 'linkId', 'content', 'messageId', 'createdAt', 'expiresAt', 'version'],
] as const;

export type LinkRequestColumns = Columns<LinkRequestRow, (typeof REQUEST_FIELDS)[number]>;

/** Of a request `t`. */
export const LINK_REQUEST_COLUMNS = columnList(REQUEST_FIELDS);

export function linkRequestOf(row: LinkRequestColumns): LinkRequest {
  return {
    email: row.email,
    linkId: idOfBytes('InvitationLink', row.link_id),
    // Written by us in the same shape.
    content: row.content === null ? null : (JSON.parse(row.content) as LinkRequestContent),
    messageId: row.message_id === null ? null : idOfBytes('Message', row.message_id),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    version: row.version,
  };
}
