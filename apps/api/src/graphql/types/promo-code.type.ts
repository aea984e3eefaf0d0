import type {
  DealId,
  HealthFlag as HealthFlags,
  Instant,
  MatchType as MatchTypes,
  ProgramKind as ProgramKinds,
  PromoCodeId,
  PromoCodePurpose as PromoCodePurposes,
  PromoCodeStatus as PromoCodeStatuses,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type {
  OwnerNoticeView,
  PromoCodeOwnerView,
  PromoCodeView,
} from '../../application/ports/views.js';
import {
  HealthFlag,
  MatchType,
  ProgramKind,
  PromoCodePurpose,
  PromoCodeStatus,
} from '../basics/enums.js';
import { DateTime, EmailAddress } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Assignment } from './assignment.type.js';
import { Deal } from './deal.type.js';
import { Node } from './node.type.js';
import { OwnerNotice } from './owner-notice.type.js';
import { PromoCodeOwner } from './promo-code-owner.union.js';

/** The history is in promo-code.resolver.ts, what can be changed in promo-code-editable.resolver.ts. */
@ObjectType('PromoCode', {
  implements: Node,
  simpleResolvers: true,
  description:
    'A text that customers type at checkout, with exactly one owner inside the account (R5). Never deleted.',
})
@See('everybody')
export class PromoCode implements PromoCodeView {
  id!: PromoCodeId;
  ownerId!: PromoCodeView['ownerId'];
  dealId!: DealId | null;

  @Field(() => String, { description: 'The text as it was typed.' })
  @See('everybody')
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The form under which exact codes are compared and unique; null for patterns.',
  })
  @See('everybody')
  normalForm!: string | null;

  @Field(() => MatchType, { description: 'How it is compared with what a customer types.' })
  @See('everybody')
  matchType!: MatchTypes;

  @Field(() => PromoCodeOwner, { description: 'To whom the code belongs.' })
  @See('everybody')
  owner!: PromoCodeOwnerView;

  @Field(() => PromoCodeStatus, {
    description:
      'Where it stands now: active when an assignment is, else scheduled when one is, else expired.',
  })
  @See('everybody')
  status!: PromoCodeStatuses;

  @Field(() => Boolean, {
    description: "Whether it has every assignment that the account's mode asks for (R4).",
  })
  @See('everybody')
  isComplete!: boolean;

  @Field(() => [ProgramKind], {
    description:
      'Programs whose assignment is missing; empty when the code is complete. `completePromoCode` adds it.',
  })
  @See('staff')
  missingProgramKinds!: ProgramKinds[];

  @Field(() => [HealthFlag], {
    description: 'What about the code needs an eye; empty when nothing does.',
  })
  @See('staff')
  healthFlags!: HealthFlags[];

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Start of the window over all assignments, earlier ones too; null from creation on.',
  })
  @See('everybody')
  startAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'End of the window over all assignments, itself no longer included; null without an end.',
  })
  @See('everybody')
  endAt!: Instant | null;

  @Field(() => [Assignment], {
    description:
      'Where the code counts now or will: one or two, the one in the Creator program first.',
  })
  @See('everybody')
  assignments!: Assignment[];

  @Field(() => [Assignment], {
    description:
      'Where and on what terms the code has counted before: each ended when another credit policy or a reactivation began its successor. The oldest first.',
  })
  @See('staff')
  earlierAssignments!: Assignment[];

  @Field(() => Deal, { nullable: true, description: 'The offer that the code belongs to.' })
  @See('everybody')
  deal!: Deal | null;

  @Field(() => String, { nullable: true, description: 'Comments to the owner.' })
  @See('everybody')
  comments!: string | null;

  @Field(() => PromoCodePurpose, {
    description: 'What the code is for: a label that changes nothing about who is credited.',
  })
  @See('staff')
  purpose!: PromoCodePurposes;

  @Field(() => String, {
    nullable: true,
    description: 'What staff tell each other about the code. Its owner never sees it.',
  })
  @See('staff')
  internalNote!: string | null;

  @Field(() => EmailAddress, {
    nullable: true,
    description: "Where notices about the code go; null for the owner's own address.",
  })
  @See('staff')
  notificationEmail!: string | null;

  @Field(() => [OwnerNotice], {
    description:
      'What its owner was told of the code by mail, or will be, newest first; the latest 20.',
  })
  @See('staff')
  ownerNotices!: OwnerNoticeView[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was expired by somebody; start and end stay as they were (R10).',
  })
  @See('everybody')
  expiredAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Who expired it.' })
  @See('staff')
  expiredBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was expired.' })
  @See('staff')
  expiredReason!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its text was given up, so that others may have it; null while it claims it.',
  })
  @See('staff')
  releasedAt!: Instant | null;

  @Field(() => PromoCode, {
    nullable: true,
    description: 'The code whose place this one took: `rotatePromoCode`.',
  })
  @See('everybody')
  replaces!: PromoCodeView | null;

  @Field(() => PromoCode, {
    nullable: true,
    description: 'The code that took the place of this one. Until its end both count.',
  })
  @See('everybody')
  replacedBy!: PromoCodeView | null;

  @Field(() => DateTime, { description: 'When it was issued.' })
  @See('everybody')
  createdAt!: Instant;

  @Field(() => Int, {
    description:
      'Goes up with every change of the code or its assignments; whatever changes one code takes the one that you saw.',
  })
  @See('staff')
  version!: number;
}
