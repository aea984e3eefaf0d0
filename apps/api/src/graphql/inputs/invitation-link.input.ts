import type { Instant } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CreateInvitationLinkInput as Create } from '../../application/creators/create-invitation-link.js';
import type { RevokeInvitationLinkInput as Revoke } from '../../application/creators/revoke-invitation-link.js';
import { DateTime } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

@InputType({ description: 'A link by which whoever has it asks to join a program.' })
export class CreateInvitationLinkInput implements Create {
  @Field(() => ID, {
    nullable: true,
    description: 'Into which one; may be left out where the account has one Creator program.',
  })
  programId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For those who work in the account, at most 100 characters.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What its page says to whoever opens it, at most 1,000 characters.',
  })
  message?: string | null;

  @Field(() => Int, { description: 'How many creators may come in by it: 1 to 10,000.' })
  limit!: number;

  @Field(() => DateTime, { description: 'Until when it is good: after now, at most 366 days.' })
  endsAt!: Instant;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which open link is void from now on.' })
export class RevokeInvitationLinkInput implements Revoke {
  @Field(() => ID, { description: 'The link.' })
  invitationLinkId!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
