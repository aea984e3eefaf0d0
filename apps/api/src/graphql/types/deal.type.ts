import type {
  BulkJobId,
  DealId,
  DealType as DealTypes,
  Instant,
  ProgramId,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { BulkJobView, DealView } from '../../application/ports/views.js';
import { DealType } from '../basics/enums.js';
import { Currency, DateTime, SafeInt, Url } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { BulkJob } from './bulk-job.type.js';
import { Discount } from './discount.type.js';
import { EXTERNAL_IDS, ExternalId } from './external-id.type.js';
import { Node } from './node.type.js';
import { Program } from './program.type.js';

@ObjectType('Deal', {
  implements: Node,
  simpleResolvers: true,
  description: 'The offer that codes belong to: what the customer gets.',
})
@See('everybody')
export class Deal implements DealView {
  id!: DealId;
  programId!: ProgramId;
  followedById!: BulkJobId | null;

  @Field(() => Program, {
    description: 'The program in which an owner of its codes is credited (R9).',
  })
  @See('everybody')
  program!: Program;

  @Field(() => String, { description: 'The name.' })
  @See('everybody')
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the offer is, in words.' })
  @See('everybody')
  description!: string | null;

  @Field(() => DealType, { description: 'What the customer gets.' })
  @See('everybody')
  type!: DealTypes;

  @Field(() => Url, { nullable: true, description: 'The page that customers are led to.' })
  @See('everybody')
  landingPage!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the offer begins; null without a beginning.',
  })
  @See('everybody')
  startAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the offer ends; null without an end.',
  })
  @See('everybody')
  endAt!: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the offer holds for, such as one kind of product; null for everything.',
  })
  @See('everybody')
  scope!: string | null;

  @Field(() => Discount, {
    nullable: true,
    description: 'What it takes off the price; null where it takes nothing off, or nobody said.',
  })
  @See('everybody')
  discount!: Discount | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'What an order must come to, in minor units of `currency`; null where any order will do.',
  })
  @See('everybody')
  minimumPurchase!: number | null;

  @Field(() => Currency, { description: "The currency of its amounts: the account's." })
  @See('everybody')
  currency!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code that the shop takes from anybody for this offer; nobody owns it.',
  })
  @See('staff')
  defaultCode!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether its codes follow its dates (R9): ends always, starts while they are still to come.',
  })
  @See('staff')
  syncDates!: boolean;

  @Field(() => BulkJob, {
    nullable: true,
    description:
      'The job by which its codes followed the last change of its dates, where these were more than `updateDeal` changes; some have their old dates while it is not `COMPLETED`, and those of its rows that are `CHANGED` or `FAILED` keep them. Null where all followed at once.',
  })
  @See('staff')
  followedBy!: BulkJobView | null;

  @Field(() => [ExternalId], { description: EXTERNAL_IDS })
  @See('staff')
  externalIds!: ExternalId[];

  @Field(() => Int, { description: 'Counts the changes; `updateDeal` takes it.' })
  @See('staff')
  version!: number;

  @Field(() => DateTime, { description: 'When the deal was created.' })
  @See('everybody')
  createdAt!: Instant;
}
