import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { BulkJobView } from '../../application/ports/views.js';
import { BulkJob } from '../types/bulk-job.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

/** What every mutation of jobs answers. */
@ObjectType()
export abstract class OfBulkJob {
  @Field(() => BulkJob, {
    nullable: true,
    description: 'The job as it is now; null when the call was refused.',
  })
  bulkJob!: BulkJobView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `planPromoCodes` answers.' })
export class PlanPromoCodesPayload extends OfBulkJob {}

@ObjectType({ description: 'What `planPromoCodeCompletion` answers.' })
export class PlanPromoCodeCompletionPayload extends OfBulkJob {}

@ObjectType({ description: 'What `planPromoCodeDates` answers.' })
export class PlanPromoCodeDatesPayload extends OfBulkJob {}

@ObjectType({ description: 'What `planPromoCodeExpiry` answers.' })
export class PlanPromoCodeExpiryPayload extends OfBulkJob {}

@ObjectType({ description: 'What `planPromoCodeRotation` answers.' })
export class PlanPromoCodeRotationPayload extends OfBulkJob {}

@ObjectType({ description: 'What `planDealChange` answers.' })
export class PlanDealChangePayload extends OfBulkJob {}

@ObjectType({ description: 'What `applyPromoCodePlan` answers.' })
export class ApplyPromoCodePlanPayload extends OfBulkJob {}

@ObjectType({ description: 'What `fixBulkJobRows` answers.' })
export class FixBulkJobRowsPayload extends OfBulkJob {}

@ObjectType({ description: 'What `stopBulkJob` answers.' })
export class StopBulkJobPayload extends OfBulkJob {}

@ObjectType({ description: 'What `resumeBulkJob` answers.' })
export class ResumeBulkJobPayload extends OfBulkJob {}

@ObjectType({ description: 'What `cancelBulkJob` answers.' })
export class CancelBulkJobPayload extends OfBulkJob {}

@ObjectType({ description: 'What `retryBulkJobRows` answers.' })
export class RetryBulkJobRowsPayload extends OfBulkJob {}
