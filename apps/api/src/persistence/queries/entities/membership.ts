import {
  hasJoined,
  offeredActions,
  membershipStateAt,
  type StoredMembershipState,
} from '@creator-codes/domain';
import type { MembershipView } from '../../../application/ports/views.js';
import { idOfBytes } from '../../tables/ids.js';
import type { Entity } from '../entity.js';
import { ofCreator } from '../own-rows.js';

interface MembershipRow {
  readonly id: Buffer;
  readonly creator_id: Buffer;
  readonly program_id: Buffer;
  readonly state: StoredMembershipState;
  readonly contract_start: number | null;
  readonly contract_end: number | null;
  readonly invited_at: number | null;
  readonly decided_by: string | null;
  readonly decided_at: number | null;
  readonly version: number;
}

export const membershipEntity: Entity<MembershipRow, MembershipView> = {
  name: 'Membership',
  table: 'membership',
  columns: () =>
    't.id, t.creator_id, t.program_id, t.state, t.contract_start, t.contract_end, t.invited_at, t.decided_by, t.decided_at, t.version',
  joins: () => '',
  view: (row, { now }) => {
    const terms = {
      state: row.state,
      contractStart: row.contract_start,
      contractEnd: row.contract_end,
    };
    return {
      id: idOfBytes('Membership', row.id),
      creatorId: idOfBytes('Creator', row.creator_id),
      programId: idOfBytes('Program', row.program_id),
      state: membershipStateAt(terms, now),
      hasJoined: hasJoined(terms, now),
      contractStart: row.contract_start,
      contractEnd: row.contract_end,
      invitedAt: row.invited_at,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      allowedActions: offeredActions(terms, now),
      version: row.version,
    };
  },
  own: ofCreator,
};
