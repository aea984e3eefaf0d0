import {
  joinInvitationState,
  mayMailAgainAt,
  type MessageState,
  type StoredMembershipState,
} from '@creator-codes/domain';
import type { JoinInvitationView, MembershipView } from '../../../application/ports/views.js';
import { listOf, sql, words } from '../../engine/sql.js';
import {
  JOIN_INVITATION_COLUMNS,
  joinInvitationOf,
  type JoinInvitationColumns,
} from '../../rows/join-invitation.js';
import { bytesOfOwnId } from '../../tables/ids.js';
import type { Mutable, Reader } from '../reader.js';

interface InvitationRow extends JoinInvitationColumns {
  readonly mail: MessageState | null;
  readonly address: string | null;
  readonly membership_state: StoredMembershipState;
  readonly current_version: number;
}

/** The link of each membership's invitation; null for those that have none. */
export async function bringJoinInvitations(
  reader: Reader,
  memberships: readonly MembershipView[],
): Promise<void> {
  const ids = memberships.map(({ id }) => bytesOfOwnId(id));
  const rows = await reader.select<InvitationRow>(
    sql`SELECT ${words(JOIN_INVITATION_COLUMNS)}, mg.state AS mail, c.email AS address,
        m.state AS membership_state, m.version AS current_version
      FROM join_invitation t
      JOIN membership m ON m.account_id = t.account_id AND m.id = t.membership_id
      JOIN creator c ON c.account_id = m.account_id AND c.id = m.creator_id
      LEFT JOIN message mg ON mg.id = t.message_id
      WHERE t.account_id = ${reader.account} AND t.membership_id IN ${listOf(ids)}`,
  );
  const views = new Map(rows.map((row) => viewOf(row, reader.scope.now)));
  for (const membership of memberships as readonly Mutable<MembershipView>[]) {
    membership.invitation = views.get(membership.id) ?? null;
  }
}

function viewOf(row: InvitationRow, now: number): readonly [string, JoinInvitationView] {
  const invitation = joinInvitationOf(row);
  const { email, createdAt, createdBy, expiresAt } = invitation;
  const membership = { state: row.membership_state, version: row.current_version };
  return [
    invitation.membershipId,
    {
      ...{ createdAt, createdBy, expiresAt, sentTo: email, mail: row.mail },
      state: joinInvitationState(invitation, { membership, email: row.address }, now),
      mayMailAgainAt: mayMailAgainAt(invitation, now),
    },
  ];
}
