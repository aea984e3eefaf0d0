import { invitationLinkState } from '@creator-codes/domain';
import type { InvitationLinkView } from '../../../application/ports/views.js';
import {
  INVITATION_LINK_COLUMNS,
  invitationLinkOf,
  type InvitationLinkColumns,
} from '../../rows/invitation-link.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

export const invitationLinkEntity: Entity<InvitationLinkColumns, InvitationLinkView> = {
  name: 'InvitationLink',
  table: 'invitation_link',
  columns: () => INVITATION_LINK_COLUMNS,
  joins: () => '',
  view: (row, { now }) => {
    const link = invitationLinkOf(row);
    return { ...link, state: invitationLinkState(link, now) };
  },
  own: nobodys,
};
