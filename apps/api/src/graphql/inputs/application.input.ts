import type { AtEnd as AtEnds, Instant } from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type {
  AcceptApplicationsInput as AcceptApplications,
  DeclineApplicationsInput as DeclineApplications,
} from '../../application/creators/decide-applications.js';
import { AtEnd } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';
import { AT_END, KEEP_UNTIL } from './membership.input.js';

/** Applications that are decided together. */
@InputType()
abstract class ApplicationsToDecide {
  @Field(() => [ID], {
    description: 'The memberships whose applications these are, at most 1,000.',
  })
  membershipIds!: string[];

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Applications to accept, all with one contract and one message.' })
export class AcceptApplicationsInput extends ApplicationsToDecide implements AcceptApplications {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the contracts begin; now when left out.',
  })
  contractStart?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the contracts end; without an end when left out.',
  })
  contractEnd?: Instant | null;

  @Field(() => AtEnd, { nullable: true, description: AT_END })
  atEnd?: AtEnds | null;

  @Field(() => DateTime, { nullable: true, description: KEEP_UNTIL })
  keepUntil?: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'What each of the creators is told; at most 1,000 characters.',
  })
  message?: string | null;
}

@InputType({ description: 'Applications to decline.' })
export class DeclineApplicationsInput extends ApplicationsToDecide implements DeclineApplications {
  @Field(() => String, {
    nullable: true,
    description: 'Why; each of the creators is told. At most 500 characters.',
  })
  reason?: string | null;
}
