import type { InvitationLinkId } from '@creator-codes/domain';
import type { Fields } from '../../../application/ports/reads.js';
import type {
  InvitationLinkView,
  MembershipLinkView,
  MembershipView,
} from '../../../application/ports/views.js';
import { listOf, sql } from '../../engine/sql.js';
import { flagOf } from '../../rows/columns.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { invitationLinkEntity } from '../entities/invitation-link.js';
import { byId, readByIds } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';

interface LinkRow {
  readonly membership_id: Buffer;
  readonly link_id: Buffer;
  readonly is_proven: number;
}

/** By which open link each membership came about; null for those that came about otherwise. */
export async function bringMembershipLinks(
  reader: Reader,
  memberships: readonly MembershipView[],
  fields: Fields,
): Promise<void> {
  const rows = await reader.select<LinkRow>(
    sql`SELECT t.membership_id, t.link_id, t.is_proven FROM link_membership t
      WHERE t.account_id = ${reader.account} AND t.membership_id IN ${listOf(memberships.map(({ id }) => bytesOfOwnId(id)))}`,
  );
  const idOf = (row: LinkRow): InvitationLinkId => idOfBytes('InvitationLink', row.link_id);
  const below = fields['invitationLink'] ?? {};
  const links = byId<InvitationLinkView>(
    rows.length === 0 ? [] : await readByIds(reader, invitationLinkEntity, rows.map(idOf), below),
  );
  const views = new Map<string, MembershipLinkView>();
  for (const row of rows) {
    const invitationLink = links.get(idOf(row));
    const isAddressProven = flagOf(row.is_proven);
    if (invitationLink !== undefined)
      views.set(idOfBytes('Membership', row.membership_id), { invitationLink, isAddressProven });
  }
  for (const membership of memberships as readonly Mutable<MembershipView>[]) {
    membership.byLink = views.get(membership.id) ?? null;
  }
}
