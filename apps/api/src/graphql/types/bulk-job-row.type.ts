import type {
  BulkJobRowState as RowStates,
  CreatorId,
  Instant,
  PromoCodeId,
  RowAnswer,
  RowPlan as RowPlans,
  Violation,
  WaitsFor as WaitReason,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { BulkJobRowView } from '../../application/ports/views.js';
import { BulkJobRowState, RowPlan, WaitsFor } from '../basics/bulk-job.enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { AuditChange } from './audit-event.type.js';
import { UserError } from './user-error.type.js';

@ObjectType('BulkJobRow', {
  simpleResolvers: true,
  description: 'A row of a job: what is planned for it, and what came of it.',
})
@See('staff')
export class BulkJobRow implements BulkJobRowView {
  creatorId!: CreatorId | null;
  promoCodeId!: PromoCodeId | null;
  answers!: RowAnswer[];

  @Field(() => Int, { description: 'Its number in the job, from 1.' })
  number!: number;

  @Field(() => BulkJobRowState, { description: 'Where it stands.' })
  state!: RowStates;

  @Field(() => RowPlan, { nullable: true, description: 'What was planned.' })
  plan!: RowPlans | null;

  @Field(() => String, {
    description:
      'What it is called: the name of the creator, what was typed, or the text of the code.',
  })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The text of the code that it makes or changes.',
  })
  text!: string | null;

  @Field(() => WaitsFor, {
    nullable: true,
    description: 'For what it waits; null for what does not wait.',
  })
  waitsFor!: WaitReason | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many days it waits once the plan is applied; null for what waits already, or does not.',
  })
  waitDays!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it waits to be done; null for what does not wait, or not yet.',
  })
  waitsUntil!: Instant | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The line of the file that it came from, of an import; the first of several.',
  })
  line!: number | null;

  @Field(() => [AuditChange], {
    description: 'What it makes or changes, of an import: field by field, as the history tells it.',
  })
  changes!: AuditChange[];

  @Field(() => [UserError], { description: 'Why it cannot be done, or was not.' })
  errors!: Violation[];

  @Field(() => [UserError], { description: 'What is to be known about what is planned.' })
  warnings!: Violation[];
}
