import type {
  AssignmentId,
  CreditPolicy as CreditPolicies,
  Instant,
  MediaSourceId,
  ProgramId,
  PromoCodeId,
  PromoCodeStatus as PromoCodeStatuses,
} from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { AssignmentHolderView, AssignmentView } from '../../application/ports/views.js';
import { CreditPolicy, PromoCodeStatus } from '../basics/enums.js';
import { DateTime, TimeZone } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { AssignmentHolder } from './assignment-holder.union.js';
import { Node } from './node.type.js';
import { Program } from './program.type.js';

@ObjectType('Assignment', {
  implements: Node,
  simpleResolvers: true,
  description: "A promo code's place in one program: who holds it there, and on what terms.",
})
@See('everybody')
export class Assignment implements AssignmentView {
  id!: AssignmentId;
  promoCodeId!: PromoCodeId;
  programId!: ProgramId;
  mediaSourceId!: MediaSourceId | null;

  @Field(() => Program, { description: 'The program.' })
  @See('everybody')
  program!: Program;

  @Field(() => AssignmentHolder, {
    description: 'Who is credited there: the owner, or the media source that stands for the owner.',
  })
  @See('everybody')
  holder!: AssignmentHolderView;

  @Field(() => CreditPolicy, { description: 'When the holder is credited.' })
  @See('everybody')
  creditPolicy!: CreditPolicies;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The start that was chosen; null is from creation on. It never counts from before it was made.',
  })
  @See('everybody')
  startAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends, itself no longer included; null without an end.',
  })
  @See('everybody')
  endAt!: Instant | null;

  @Field(() => TimeZone, { description: 'The zone in which start and end were chosen.' })
  @See('everybody')
  timeZone!: string;

  @Field(() => PromoCodeStatus, { description: 'Where it stands now.' })
  @See('everybody')
  status!: PromoCodeStatuses;
}
