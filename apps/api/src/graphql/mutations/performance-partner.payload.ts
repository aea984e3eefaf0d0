import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { PerformancePartnerView } from '../../application/ports/views.js';
import { PerformancePartner } from '../types/performance-partner.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `createPerformancePartner` answers.' })
export class CreatePerformancePartnerPayload {
  @Field(() => PerformancePartner, {
    nullable: true,
    description: 'The new performance partner; null when the call was refused.',
  })
  performancePartner!: PerformancePartnerView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updatePerformancePartner` answers.' })
export class UpdatePerformancePartnerPayload {
  @Field(() => PerformancePartner, {
    nullable: true,
    description:
      'The partner as it is now; null when the call was refused for another reason than a stale version.',
  })
  performancePartner!: PerformancePartnerView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
