import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { DealView } from '../../application/ports/views.js';
import { Deal } from '../types/deal.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `updateDeal` answers.' })
export class UpdateDealPayload {
  @Field(() => Deal, {
    nullable: true,
    description:
      'The deal as it is now, also when the version was stale; null when the call was refused otherwise.',
  })
  deal!: DealView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `createDeal` answers.' })
export class CreateDealPayload {
  @Field(() => Deal, {
    nullable: true,
    description: 'The new deal; null when the call was refused.',
  })
  deal!: DealView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
