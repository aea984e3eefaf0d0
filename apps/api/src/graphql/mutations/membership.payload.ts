import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { MembershipView } from '../../application/ports/views.js';
import { Membership } from '../types/membership.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `inviteCreator` answers.' })
export class InviteCreatorPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership as it is now; null when the call was refused.',
  })
  membership!: MembershipView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `recordCreatorJoined` answers.' })
export class RecordCreatorJoinedPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership as it is now; null when the call was refused.',
  })
  membership!: MembershipView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
