import type {
  Instant,
  PersonId,
  SavedViewId,
  ViewParameter as Parameters,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { SavedViewView } from '../../application/ports/views.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';

@ObjectType('ViewParameter', {
  simpleResolvers: true,
  description: "A filter or the order of a list, as it stands in the admin's address.",
})
@See('staff')
export class ViewParameter implements Parameters {
  @Field(() => String, { description: 'The name, such as `status`.' })
  key!: string;

  @Field(() => String, { description: 'The value, such as `ACTIVE`.' })
  value!: string;
}

@ObjectType('SavedView', {
  implements: Node,
  simpleResolvers: true,
  description:
    'A list of codes as somebody wants to see it again: filters, order and columns under a name.',
})
@See('staff')
export class SavedView implements SavedViewView {
  id!: SavedViewId;
  personId!: PersonId;

  @Field(() => String, {
    description: 'Unique among the shared views, and among those of one person.',
  })
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether all staff of the account see it; else who made it alone.',
  })
  isShared!: boolean;

  @Field(() => [ViewParameter], { description: 'The filters and the order.' })
  query!: Parameters[];

  @Field(() => [String], {
    nullable: true,
    description: 'The columns; null for those that the list has by itself.',
  })
  columns!: string[] | null;

  @Field(() => String, { description: 'Who made it.' })
  createdBy!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Instant;

  @Field(() => Int, {
    description: 'Goes up with every change; `updateSavedView` takes the one that you saw.',
  })
  version!: number;
}
