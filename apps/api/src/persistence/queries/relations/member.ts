import type { Fields } from '../../../application/ports/reads.js';
import type {
  InvitationView,
  MemberView,
  PromoCodeOwnerView,
} from '../../../application/ports/views.js';
import type { Columns } from '../../rows/columns.js';
import { MESSAGE_COLUMNS, messageOf, type MessageColumns } from '../../rows/message.js';
import type { MessageRow } from '../../tables/message.js';
import { bytesOfOwnId } from '../../tables/ids.js';
import { byId } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';
import { listOf, sql, words } from '../../engine/sql.js';

type WithOwner = MemberView | InvitationView;

/** The owner of codes that each partner stands for; null for the account's own people. */
export async function bringOwners(
  reader: Reader,
  rows: readonly WithOwner[],
  fields: Fields,
): Promise<void> {
  const ids = rows.flatMap(({ ownerId }) => ownerId ?? []);
  const found = ids.length === 0 ? [] : await reader.nodes(ids, fields);
  const owners = byId(found.flatMap((owner) => (owner === null ? [] : [owner])));
  for (const row of rows as readonly Mutable<WithOwner>[]) {
    const owner = row.ownerId === null ? undefined : owners.get(row.ownerId);
    row.owner = (owner ?? null) as PromoCodeOwnerView | null;
  }
}

/** The mail of each invitation. */
export async function bringMessages(
  reader: Reader,
  invitations: readonly InvitationView[],
): Promise<void> {
  const ids = invitations.map(({ messageId }) => bytesOfOwnId(messageId));
  const rows = await reader.select<MessageColumns & Columns<MessageRow, 'sentAt'>>(
    sql`SELECT ${words(MESSAGE_COLUMNS)}, t.sent_at FROM message t
      WHERE t.id IN ${listOf(ids)} AND t.account_id = ${reader.account}`,
  );
  const messages = byId(rows.map((row) => ({ ...messageOf(row), sentAt: row.sent_at })));
  for (const invitation of invitations as readonly Mutable<InvitationView>[]) {
    invitation.message = messages.get(invitation.messageId) ?? null;
  }
}
