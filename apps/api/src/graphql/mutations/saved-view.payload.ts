import type { Violation } from '@creator-codes/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import type { SavedViewView } from '../../application/ports/views.js';
import { SavedView } from '../types/saved-view.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `createSavedView` answers.' })
export class CreateSavedViewPayload {
  @Field(() => SavedView, {
    nullable: true,
    description: 'The new view; null when the call was refused.',
  })
  savedView!: SavedViewView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updateSavedView` answers.' })
export class UpdateSavedViewPayload {
  @Field(() => SavedView, {
    nullable: true,
    description:
      'The view as it is now; null when the call was refused for another reason than a stale version.',
  })
  savedView!: SavedViewView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `deleteSavedView` answers.' })
export class DeleteSavedViewPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the view that was; null when the call was refused.',
  })
  savedViewId!: string | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
