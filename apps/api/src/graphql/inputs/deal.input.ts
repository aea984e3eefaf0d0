import type { DealType as DealTypes, Instant } from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { CreateDealInput as CreateDeal } from '../../application/programs/create-deal.js';
import { DealType } from '../basics/enums.js';
import { DateTime, Url } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

@InputType({ description: 'A new deal: the offer that codes belong to.' })
export class CreateDealInput implements CreateDeal {
  @Field(() => ID, { description: 'The program whose codes may belong to it (R9).' })
  programId!: string;

  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  description?: string | null;

  @Field(() => DealType, { description: 'What the customer gets.' })
  type!: DealTypes;

  @Field(() => Url, { nullable: true, description: 'The page that shows the offer.' })
  landingPage?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the offer begins.' })
  startAt?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the offer ends; without an end when left out.',
  })
  endAt?: Instant | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
