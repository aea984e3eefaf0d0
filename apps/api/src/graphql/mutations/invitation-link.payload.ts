import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { InvitationLinkView } from '../../application/ports/views.js';
import { InvitationLink } from '../types/invitation-link.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `createInvitationLink` answers.' })
export class CreateInvitationLinkPayload {
  @Field(() => InvitationLink, {
    nullable: true,
    description: 'What was made; null when the call was refused.',
  })
  invitationLink!: InvitationLinkView | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The link itself, shown this once. Null when the call was refused, and when it repeats an earlier one.',
  })
  link!: string | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `revokeInvitationLink` answers.' })
export class RevokeInvitationLinkPayload {
  @Field(() => InvitationLink, {
    nullable: true,
    description: 'The link as it is now; null when the call was refused.',
  })
  invitationLink!: InvitationLinkView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
