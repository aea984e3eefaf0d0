import { invitationState, type Capacity, type StoredInvitationState } from '@creator-codes/domain';
import type { InvitationView, MemberView } from '../../../application/ports/views.js';
import { idOfBytes } from '../../tables/ids.js';
import { memberOwnerId } from '../../repositories/member-repository.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

interface MemberRow {
  readonly id: Buffer;
  readonly person_id: Buffer;
  readonly capacity: Capacity;
  readonly owner_id: Buffer | null;
  readonly joined_at: number;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly two_factor_enabled: number | null;
}

export const memberEntity: Entity<MemberRow, MemberView> = {
  name: 'Member',
  table: 'member',
  columns: () =>
    't.id, t.person_id, t.capacity, t.owner_id, t.joined_at, t.version, ps.name, ps.email, ps.two_factor_enabled',
  joins: () => ' LEFT JOIN person ps ON ps.id = t.person_id',
  view: (row) => ({
    id: idOfBytes('Member', row.id),
    personId: idOfBytes('Person', row.person_id),
    name: row.name,
    email: row.email,
    capacity: row.capacity,
    ownerId: memberOwnerId(row.capacity, row.owner_id),
    joinedAt: row.joined_at,
    hasSecondFactor: row.two_factor_enabled === 1,
    version: row.version,
  }),
  own: nobodys,
};

interface InvitationRow {
  readonly id: Buffer;
  readonly email: string;
  readonly capacity: Capacity;
  readonly owner_id: Buffer | null;
  readonly state: StoredInvitationState;
  readonly message_id: Buffer;
  readonly created_at: number;
  readonly expires_at: number;
}

export const invitationEntity: Entity<InvitationRow, InvitationView> = {
  name: 'Invitation',
  table: 'invitation',
  columns: () =>
    't.id, t.email, t.capacity, t.owner_id, t.state, t.message_id, t.created_at, t.expires_at',
  joins: () => '',
  view: (row, { now }) => ({
    id: idOfBytes('Invitation', row.id),
    email: row.email,
    capacity: row.capacity,
    ownerId: memberOwnerId(row.capacity, row.owner_id),
    state: invitationState({ state: row.state, expiresAt: row.expires_at }, now),
    messageId: idOfBytes('Message', row.message_id),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }),
  own: nobodys,
};
