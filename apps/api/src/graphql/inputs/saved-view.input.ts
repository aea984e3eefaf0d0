import type { ViewParameter } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CreateSavedViewInput as Create } from '../../application/codes/create-saved-view.js';
import type { DeleteSavedViewInput as Delete } from '../../application/codes/delete-saved-view.js';
import type { UpdateSavedViewInput as Update } from '../../application/codes/update-saved-view.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

const NAME = 'At most 100 characters, unique among the shared views or among your own.';
const QUERY = 'Filters and order, each once; at most 40, and 4,000 bytes as JSON.';

@InputType({
  description: "A filter or the order of a list, as it stands in the admin's address.",
})
export class ViewParameterInput implements ViewParameter {
  @Field(() => String, { description: 'Letters and digits, at most 40.' })
  key!: string;

  @Field(() => String, { description: 'The value.' })
  value!: string;
}

@InputType({ description: 'A new view of the list of codes.' })
export class CreateSavedViewInput implements Create {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether all staff of the account see it; managers may say so. No when left out.',
  })
  isShared?: boolean | null;

  @Field(() => [ViewParameterInput], { description: QUERY })
  query!: ViewParameterInput[];

  @Field(() => [String], {
    nullable: true,
    description: 'At most 30, each once; those that the list has by itself when left out.',
  })
  columns?: string[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to a view. What is left out stays as it is.' })
export class UpdateSavedViewInput implements Omit<Update, 'name' | 'isShared' | 'query'> {
  @Field(() => ID, { description: 'The view.' })
  savedViewId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: NAME })
  name?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether all staff see it. Only managers share, and only who made it takes it back.',
  })
  isShared?: boolean | null;

  @Field(() => [ViewParameterInput], { nullable: true, description: QUERY })
  query?: ViewParameterInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'At most 30, each once; null for those that the list has by itself.',
  })
  columns?: string[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which view goes.' })
export class DeleteSavedViewInput implements Delete {
  @Field(() => ID, { description: 'The view.' })
  savedViewId!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
