import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { CreatorView } from '../../application/ports/views.js';
import { Creator } from '../types/creator.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `createCreator` answers.' })
export class CreateCreatorPayload {
  @Field(() => Creator, {
    nullable: true,
    description: 'The new creator; null when the call was refused.',
  })
  creator!: CreatorView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updateCreator` answers.' })
export class UpdateCreatorPayload {
  @Field(() => Creator, {
    nullable: true,
    description:
      'The creator as it is now; null when the call was refused for another reason than a stale version.',
  })
  creator!: CreatorView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
