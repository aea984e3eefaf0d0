import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { MembershipView } from '../../application/ports/views.js';
import { See } from '../basics/see.js';
import { Membership } from '../types/membership.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What became of one of several applications.' })
export class ApplicationOutcome {
  @Field(() => Membership, { description: 'The membership as it is now.' })
  @See('managers')
  membership!: MembershipView;

  @Field(() => [UserError], {
    description:
      'Why this one was left as it is, such as `MEMBERSHIP_TRANSITION` where somebody else was quicker; empty when it was decided.',
  })
  @See('managers')
  errors!: readonly Violation[];
}

const OUTCOMES = {
  description:
    'What became of each application, in the order of the ids. Empty when the call was refused.',
};
const ERRORS_OF_ALL = {
  description:
    'Why the call was refused as a whole; empty when each application was judged by itself.',
};

@ObjectType({ description: 'What `acceptApplications` answers.' })
export class AcceptApplicationsPayload {
  @Field(() => [ApplicationOutcome], OUTCOMES)
  outcomes!: readonly ApplicationOutcome[];

  @Field(() => [UserError], ERRORS_OF_ALL)
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `declineApplications` answers.' })
export class DeclineApplicationsPayload {
  @Field(() => [ApplicationOutcome], OUTCOMES)
  outcomes!: readonly ApplicationOutcome[];

  @Field(() => [UserError], ERRORS_OF_ALL)
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `recordCreatorApplied` answers.' })
export class RecordCreatorAppliedPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership as it is now; null when the call was refused.',
  })
  membership!: MembershipView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `reverseDecision` answers.' })
export class ReverseDecisionPayload {
  @Field(() => Membership, {
    nullable: true,
    description:
      'The membership as it is now; null when the call was refused for another reason than a stale version, and where there was none before the decision.',
  })
  membership!: MembershipView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
