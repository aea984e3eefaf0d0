import { invitationState } from '@creator-codes/domain';
import type { InvitationView, MemberView } from '../../../application/ports/views.js';
import { columnList, flagOf, type Columns } from '../../rows/columns.js';
import { INVITATION_COLUMNS, invitationOf, type InvitationColumns } from '../../rows/invitation.js';
import { MEMBER_COLUMNS, memberOf, type MemberColumns } from '../../rows/member.js';
import type { PersonRow } from '../../tables/person.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

const OF_PERSON = ['name', 'email', 'twoFactorEnabled'] as const;

export const memberEntity: Entity<
  MemberColumns & Columns<PersonRow, (typeof OF_PERSON)[number]>,
  MemberView
> = {
  name: 'Member',
  table: 'member',
  columns: () => `${MEMBER_COLUMNS}, ${columnList(OF_PERSON, 'ps')}`,
  joins: () => ' LEFT JOIN person ps ON ps.id = t.person_id',
  view: (row) => ({
    ...memberOf(row),
    name: row.name,
    email: row.email,
    hasSecondFactor: flagOf(row.two_factor_enabled),
  }),
  own: nobodys,
};

export const invitationEntity: Entity<InvitationColumns, InvitationView> = {
  name: 'Invitation',
  table: 'invitation',
  columns: () => INVITATION_COLUMNS,
  joins: () => '',
  view: (row, { now }) => {
    const invitation = invitationOf(row);
    return { ...invitation, state: invitationState(invitation, now) };
  },
  own: nobodys,
};
