import type { Membership } from '@creator-codes/domain';
import { idOfBytes } from '../tables/ids.js';
import type { MembershipRow } from '../tables/membership.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['id', 'creatorId', 'programId', 'state', 'contractStart', 'contractEnd'],
  ...['invitedAt', 'decidedBy', 'decidedAt', 'version'],
] as const;

export type MembershipColumns = Columns<MembershipRow, (typeof FIELDS)[number]>;

/** Of a membership `t`. */
export const MEMBERSHIP_COLUMNS = columnList(FIELDS);

export function membershipOf(row: MembershipColumns): Membership {
  return {
    id: idOfBytes('Membership', row.id),
    creatorId: idOfBytes('Creator', row.creator_id),
    programId: idOfBytes('Program', row.program_id),
    state: row.state,
    contractStart: row.contract_start,
    contractEnd: row.contract_end,
    invitedAt: row.invited_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    version: row.version,
  };
}
