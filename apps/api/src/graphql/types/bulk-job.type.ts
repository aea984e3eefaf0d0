import type {
  BulkJobId,
  BulkJobKind as Kinds,
  BulkJobRowState as RowStates,
  BulkJobState as States,
  ErrorPolicy as ErrorPolicies,
  FileId,
  ToldPlan,
  Instant,
  ViolationCode,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Standing } from '../../application/ports/actor.js';
import type { BulkJobView } from '../../application/ports/views.js';
import {
  BulkJobKind,
  BulkJobRowState,
  BulkJobState,
  ErrorPolicy,
  RowPlan,
} from '../basics/bulk-job.enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { UserErrorCode } from '../basics/user-error-code.enum.js';
import { Node } from './node.type.js';

@ObjectType('BulkJobRowCount', { simpleResolvers: true, description: 'Rows that stand alike.' })
@See('staff')
export class BulkJobRowCount {
  @Field(() => BulkJobRowState, { description: 'Where they stand.' })
  state!: RowStates;

  @Field(() => Int, { description: 'How many they are.' })
  count!: number;
}

@ObjectType('BulkJobProblem', {
  simpleResolvers: true,
  description: 'Rows of a plan that are told the same first.',
})
@See('staff')
export class BulkJobProblem {
  @Field(() => RowPlan, {
    description:
      'What is planned for them: they cannot be done (`ERROR`), get another text than the first choice, or wait.',
  })
  plan!: ToldPlan;

  @Field(() => UserErrorCode, {
    description:
      'What they are told first: what is wrong, why the text is another, or what they wait for.',
  })
  code!: ViolationCode;

  @Field(() => Int, { description: 'How many they are.' })
  count!: number;
}

@ObjectType('BulkJob', {
  implements: Node,
  simpleResolvers: true,
  description:
    'Work on many rows: it is planned first, and applied when somebody has seen the plan; or it writes a file, at once. It goes on whatever becomes of the process that works on it.',
})
@See('everybody')
export class BulkJob implements BulkJobView {
  id!: BulkJobId;
  fileId!: FileId | null;
  acting!: Standing;
  retryOf!: BulkJobId | null;

  @Field(() => BulkJobKind, { description: 'What it does to each row.' })
  @See('everybody')
  kind!: Kinds;

  @Field(() => BulkJobState, { description: 'Where it stands.' })
  @See('everybody')
  state!: States;

  @Field(() => String, { description: 'Who planned it.' })
  @See('everybody')
  createdBy!: string;

  @Field(() => DateTime, { description: 'When it was begun.' })
  @See('everybody')
  createdAt!: Instant;

  @Field(() => String, { nullable: true, description: 'Who applied it: it acts as they may.' })
  @See('staff')
  appliedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was applied.' })
  @See('staff')
  appliedAt!: Instant | null;

  @Field(() => DateTime, {
    description: 'Since when it is planned or run, without what was before it was stopped.',
  })
  @See('everybody')
  startedAt!: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  @See('everybody')
  finishedAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the plan may be applied: 24 hours from when it was made.',
  })
  @See('staff')
  lapsesAt!: Instant | null;

  @Field(() => Int, { description: 'How often it has been planned.' })
  @See('staff')
  revision!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Names the plan as it is now: `applyPromoCodePlan` and `fixBulkJobRows` take it. Null unless it may be applied.',
  })
  @See('staff')
  token!: string | null;

  @Field(() => Int, { description: 'Rows that are behind it in this planning or run.' })
  @See('everybody')
  position!: number;

  @Field(() => Int, { description: 'Rows of this planning or run.' })
  @See('everybody')
  total!: number;

  @Field(() => [BulkJobRowCount], { description: 'How many rows stand where.' })
  @See('staff')
  counts!: { state: RowStates; count: number }[];

  @Field(() => [BulkJobProblem], {
    description:
      'What its rows that are in error, get another text or wait were told first by the plan, and exactly how many. `rows` with `plan` and `problem` finds those in error.',
  })
  @See('staff')
  problems!: BulkJobProblem[];

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds until it is through if it goes on as until now; null if nothing tells.',
  })
  @See('everybody')
  secondsLeft!: number | null;

  @Field(() => ErrorPolicy, {
    nullable: true,
    description: 'What it does about rows that cannot be written; null before it is applied.',
  })
  @See('staff')
  errorPolicy!: ErrorPolicies | null;

  @Field(() => UserErrorCode, {
    nullable: true,
    description: 'Why it stopped by itself.',
  })
  @See('everybody')
  problem!: ViolationCode | null;

  @Field(() => Int, { description: 'Goes up with every change.' })
  @See('staff')
  version!: number;
}
