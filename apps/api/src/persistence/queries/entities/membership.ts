import {
  appliedAtOf,
  applicationOf,
  hasJoined,
  isReversible,
  membershipStateAt,
  offeredActions,
} from '@creator-codes/domain';
import type { MembershipView } from '../../../application/ports/views.js';
import { MEMBERSHIP_COLUMNS, membershipOf, type MembershipColumns } from '../../rows/membership.js';
import type { Entity } from '../entity.js';
import { ofCreator } from '../own-rows.js';

export const membershipEntity: Entity<MembershipColumns, MembershipView> = {
  name: 'Membership',
  table: 'membership',
  columns: () => MEMBERSHIP_COLUMNS,
  joins: () => '',
  view: (row, { now }) => {
    const membership = membershipOf(row);
    const { earlier } = membership;
    return {
      ...membership,
      state: membershipStateAt(membership, now),
      hasJoined: hasJoined(membership, now),
      application: applicationOf(membership),
      appliedAt: appliedAtOf(membership),
      reversesTo: isReversible(membership, now) ? (earlier?.state ?? null) : null,
      allowedActions: offeredActions(membership, now),
    };
  },
  own: ofCreator,
};
