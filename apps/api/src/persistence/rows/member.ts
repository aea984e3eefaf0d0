import type { Member } from '@creator-codes/domain';
import { idOfBytes } from '../tables/ids.js';
import type { MemberRow } from '../tables/member.js';
import { columnList, type Columns } from './columns.js';
import { memberOwnerId } from './owner.js';

const FIELDS = ['id', 'personId', 'capacity', 'ownerId', 'joinedAt', 'version'] as const;

export type MemberColumns = Columns<MemberRow, (typeof FIELDS)[number]>;

/** Of a member `t`. */
export const MEMBER_COLUMNS = columnList(FIELDS);

export function memberOf(row: MemberColumns): Member {
  return {
    id: idOfBytes('Member', row.id),
    personId: idOfBytes('Person', row.person_id),
    capacity: row.capacity,
    ownerId: memberOwnerId(row.capacity, row.owner_id),
    joinedAt: row.joined_at,
    version: row.version,
  };
}
