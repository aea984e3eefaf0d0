import type { MessageState } from '@creator-codes/domain';
import type { Fields } from '../../../application/ports/reads.js';
import type {
  InvitationView,
  MemberView,
  MessageView,
  PromoCodeOwnerView,
} from '../../../application/ports/views.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { byId } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';
import { listOf, sql } from '../../engine/sql.js';

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

interface MessageRow {
  readonly id: Buffer;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly state: MessageState;
  readonly created_at: number;
  readonly sent_at: number | null;
}

/** The mail of each invitation. */
export async function bringMessages(
  reader: Reader,
  invitations: readonly InvitationView[],
): Promise<void> {
  const ids = invitations.map(({ messageId }) => bytesOfOwnId(messageId));
  const rows = await reader.select<MessageRow>(
    sql`SELECT id, recipient, subject, text, state, created_at, sent_at FROM message
      WHERE id IN ${listOf(ids)} AND account_id = ${reader.account}`,
  );
  const messages = byId(rows.map(messageView));
  for (const invitation of invitations as readonly Mutable<InvitationView>[]) {
    invitation.message = messages.get(invitation.messageId) ?? null;
  }
}

function messageView(row: MessageRow): MessageView {
  return {
    id: idOfBytes('Message', row.id),
    to: row.recipient,
    subject: row.subject,
    text: row.text,
    state: row.state,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}
