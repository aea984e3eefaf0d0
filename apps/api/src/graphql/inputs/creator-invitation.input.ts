import { Field, ID, InputType } from 'type-graphql';
import type { InviteCreatorByLinkInput } from '../../application/creators/invite-creator-by-link.js';
import type { InviteCreatorsInput as InviteCreatorsInputs } from '../../application/creators/invite-creators.js';
import type { ResendCreatorInvitationInput as ResendCreatorInvitation } from '../../application/creators/resend-creator-invitation.js';
import type { RevokeCreatorInvitationInput as RevokeCreatorInvitation } from '../../application/creators/revoke-creator-invitation.js';
import { CreatorFilterWithCount } from './bulk-job.input.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

const TO_COPY =
  'Whether nothing is mailed, and the answer has the link to pass on. No when it is left out.';

@InputType({ description: 'An invitation into a Creator program.' })
export class InviteCreatorInput implements InviteCreatorByLinkInput {
  @Field(() => ID, { description: 'The creator.' })
  creatorId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The Creator program; may be left out where the account has one.',
  })
  programId?: string | null;

  @Field(() => Boolean, { nullable: true, description: TO_COPY })
  toCopy?: boolean | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

/** One of its fields, and one only; schema.ts marks it `@oneOf`, which the decorators cannot say. */
@InputType({
  description: 'Which creators, exactly one of the fields: at most 1,000 in one call.',
})
export class InvitedTarget implements Required<InviteCreatorsInputs['target']> {
  @Field(() => [ID], { nullable: true, description: 'By id.' })
  ids!: string[] | null;

  @Field(() => CreatorFilterWithCount, { nullable: true, description: 'By a filter.' })
  filter!: CreatorFilterWithCount | null;
}

@InputType({ description: 'Invitations of several creators into one Creator program.' })
export class InviteCreatorsInput implements InviteCreatorsInputs {
  @Field(() => InvitedTarget, { description: 'Whom.' })
  target!: InvitedTarget;

  @Field(() => ID, {
    nullable: true,
    description: 'The Creator program; may be left out where the account has one.',
  })
  programId?: string | null;

  @Field(() => Boolean, { nullable: true, description: TO_COPY })
  toCopy?: boolean | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'An invitation that goes out again.' })
export class ResendCreatorInvitationInput implements ResendCreatorInvitation {
  @Field(() => ID, { description: 'The membership of the creator who is invited.' })
  membershipId!: string;

  @Field(() => Boolean, { nullable: true, description: TO_COPY })
  toCopy?: boolean | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'An invitation whose link is made void.' })
export class RevokeCreatorInvitationInput implements RevokeCreatorInvitation {
  @Field(() => ID, { description: 'The membership of the creator who is invited.' })
  membershipId!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
