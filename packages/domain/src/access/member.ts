import * as z from 'zod/mini';
import type { PartnerOwner } from '../promo-code/owner.js';
import { emailSchema, idSchema } from '../shared/fields.js';
import type { MemberId, PersonId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';
import { ROLES, type Capacity, type Role } from './capacity.js';

/** What a person is to an account. One person is at most one thing to one account. */
export interface Member {
  readonly id: MemberId;
  readonly personId: PersonId;
  readonly capacity: Capacity;
  /** Whose things a partner sees; null for the account's own people. */
  readonly ownerId: PartnerOwner['id'] | null;
  readonly joinedAt: Instant;
  readonly version: number;
}

/** Somebody who signs in; in several accounts perhaps. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** In lower case: two spellings are one person. */
  readonly email: string;
}

/**
 * An account without an owner could never get one again. Asked whenever an owner is removed or becomes
 * something else.
 */
export function lastOwnerViolations(
  members: readonly Pick<Member, 'id' | 'capacity'>[],
  leaving: Pick<Member, 'id' | 'capacity'>,
  becomes: Capacity | null,
): readonly Violation[] {
  if (leaving.capacity !== 'OWNER' || becomes === 'OWNER') return [];
  const another = members.some(({ id, capacity }) => capacity === 'OWNER' && id !== leaving.id);
  return another ? [] : [violation('LAST_OWNER', becomes === null ? ['memberId'] : ['role'])];
}

/** A partner is what the owner of codes is; only the account's own people have a role that can change. */
export function roleChangeViolations(member: Pick<Member, 'capacity'>): readonly Violation[] {
  const isStaff = ROLES.some((role) => role === member.capacity);
  return isStaff ? [] : [violation('INVALID_VALUE', ['memberId'])];
}

const roleSchema = z.enum(ROLES);

export const inviteMemberSchema = z.object({ email: emailSchema, role: roleSchema });
export type InviteMember = z.output<typeof inviteMemberSchema>;

export const invitePartnerSchema = z.object({ ownerId: idSchema, email: emailSchema });
export type InvitePartner = z.output<typeof invitePartnerSchema>;

export const updateMemberSchema = z.object({
  memberId: idSchema,
  role: roleSchema,
  version: z.int(),
});
export type UpdateMember = z.output<typeof updateMemberSchema> & { readonly role: Role };
