import type { Role as Roles } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  RemoveMemberInput as RemoveMember,
  UpdateMemberInput as UpdateMember,
} from '../../application/people/change-member.js';
import type {
  InviteMemberInput as InviteMember,
  InvitePartnerInput as InvitePartner,
} from '../../application/people/invite.js';
import type { RevokeInvitationInput as RevokeInvitation } from '../../application/people/revoke-invitation.js';
import { Role } from '../basics/access-enums.js';
import { EmailAddress } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

@InputType({ description: 'Somebody who is to work in the account.' })
export class InviteMemberInput implements InviteMember {
  @Field(() => EmailAddress, { description: 'Where the link is sent; they sign in by it.' })
  email!: string;

  @Field(() => Role, { description: 'What they will be.' })
  role!: Roles;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A creator or performance partner who is to see what is theirs.' })
export class InvitePartnerInput implements InvitePartner {
  @Field(() => ID, { description: 'The creator or performance partner.' })
  ownerId!: string;

  @Field(() => EmailAddress, { description: 'Where the link is sent; they sign in by it.' })
  email!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'An invitation that is taken back.' })
export class RevokeInvitationInput implements RevokeInvitation {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Another role for one of your own people.' })
export class UpdateMemberInput implements UpdateMember {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => Role, { description: 'What they will be.' })
  role!: Roles;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Somebody who belongs to the account no more.' })
export class RemoveMemberInput implements RemoveMember {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
