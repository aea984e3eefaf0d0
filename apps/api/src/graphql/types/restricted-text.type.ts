import type {
  Instant,
  RestrictedTextId,
  RestrictedTextKind as RestrictedTextKinds,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { RestrictedTextView } from '../../application/ports/views.js';
import { RestrictedTextKind } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';

@ObjectType('RestrictedText', {
  implements: Node,
  simpleResolvers: true,
  description:
    'A text that nobody may hold, or that no text may begin with. It keeps them from its creation on. It is no promo code: no query of codes finds it.',
})
@See('staff')
export class RestrictedText implements RestrictedTextView {
  id!: RestrictedTextId;

  @Field(() => RestrictedTextKind, { description: 'A word, or a prefix.' })
  kind!: RestrictedTextKinds;

  @Field(() => String, { description: 'As it was typed.' })
  text!: string;

  @Field(() => String, { description: 'The form in which it is compared: in capitals.' })
  normalForm!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;

  @Field(() => DateTime, {
    description: 'From when on an order that carries it credits nobody, see `matchPromoCode`.',
  })
  startAt!: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on others may have it; null until somebody ends it.',
  })
  endAt!: Instant | null;

  @Field(() => Boolean, { description: 'Whether it keeps nothing any more.' })
  isOver!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When somebody ended it.' })
  endedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Who ended it.' })
  endedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended.' })
  endedReason!: string | null;

  @Field(() => DateTime, { description: 'When it was restricted.' })
  createdAt!: Instant;

  @Field(() => Int, {
    description:
      'Goes up with every change; `updateRestrictedText` and `endRestrictedText` take the one that you saw.',
  })
  version!: number;
}
