import type {
  CreateDeal,
  DealType as DealTypes,
  DiscountKind as DiscountKinds,
  Instant,
} from '@creator-codes/domain';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { CreateDealInput as CreateDealFields } from '../../application/programs/create-deal.js';
import type { PlanDealChangeInput as PlanDealChangeFields } from '../../application/jobs/deals/plan-deal-change.js';
import type { UpdateDealInput as UpdateDealFields } from '../../application/programs/update-deal.js';
import { DealType, DiscountKind } from '../basics/enums.js';
import { DateTime, SafeInt, Url } from '../basics/scalars.js';
import { EXTERNAL_IDS, ExternalIdInput, NEW_EXTERNAL_IDS } from './external-id.input.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

const UNITS = "in minor units of the account's currency, at most 1,000,000,000,000";

@InputType({ description: 'What a deal takes off the price.' })
export class DiscountInput implements NonNullable<CreateDeal['discount']> {
  @Field(() => DiscountKind, { description: 'How it counts.' })
  kind!: DiscountKinds;

  @Field(() => SafeInt, { nullable: true, description: `Of \`AMOUNT\`, ${UNITS}.` })
  amount?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of `PERCENT`, and where `PERCENT_RANGE` begins: 0.01 to 100, two digits behind the point.',
  })
  percent?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Where `PERCENT_RANGE` ends: more than `percent`.',
  })
  percentTo?: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: `The most that percents take off an order, ${UNITS}.`,
  })
  maximum?: number | null;
}

/** What people say of a deal: when it is made, and when it is edited. */
@InputType()
abstract class DealDetails {
  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the offer holds for, at most 500 characters.',
  })
  scope?: string | null;

  @Field(() => Url, { nullable: true, description: 'The page that shows the offer.' })
  landingPage?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code that the shop takes from anybody for this offer; nobody owns it.',
  })
  defaultCode?: string | null;

  @Field(() => DiscountInput, { nullable: true, description: 'What it takes off the price.' })
  discount?: DiscountInput | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: `What an order must come to, ${UNITS}.`,
  })
  minimumPurchase?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the offer begins; without a beginning when there is none.',
  })
  startAt?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the offer ends; without an end when there is none.',
  })
  endAt?: Instant | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether codes of the deal follow its dates (R9); `dealChange` says beforehand what becomes of them. They do not when a deal is made without a word.',
  })
  syncDates?: boolean | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new deal: the offer that codes belong to.' })
export class CreateDealInput extends DealDetails implements CreateDealFields {
  @Field(() => ID, { description: 'The program whose codes may belong to it (R9).' })
  programId!: string;

  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => DealType, { description: 'What the customer gets.' })
  type!: DealTypes;

  @Field(() => [ExternalIdInput], { nullable: true, description: NEW_EXTERNAL_IDS })
  externalIds?: ExternalIdInput[] | null;
}

/** What is changed about a deal. */
@InputType()
abstract class DealChanges extends DealDetails {
  @Field(() => ID, { description: 'The deal.' })
  dealId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: 'At most 100 characters; never none.' })
  name?: string | null;

  @Field(() => DealType, { nullable: true, description: 'What the customer gets; never none.' })
  type?: DealTypes | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The program whose codes may belong to it; stays once a code belongs to it.',
  })
  programId?: string | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: EXTERNAL_IDS })
  externalIds?: ExternalIdInput[] | null;
}

@InputType({
  description: 'Changes to a deal. What is left out stays as it is; null means none.',
})
export class UpdateDealInput extends DealChanges implements UpdateDealFields {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many codes change with the deal, as `dealChange` said (`changing`). When it is another number by now, the call is refused with `COUNT_CHANGED`.',
  })
  expectedCount?: number | null;
}

@InputType({
  description:
    'Changes to a deal, to be planned. What is left out stays as it is; null means none.',
})
export class PlanDealChangeInput extends DealChanges implements PlanDealChangeFields {}
