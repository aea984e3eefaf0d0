import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { MediaSourceView } from '../../application/ports/views.js';
import { MediaSource } from '../types/media-source.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `createMediaSource` answers.' })
export class CreateMediaSourcePayload {
  @Field(() => MediaSource, {
    nullable: true,
    description: 'The new media source; null when the call was refused.',
  })
  mediaSource!: MediaSourceView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updateMediaSource` answers.' })
export class UpdateMediaSourcePayload {
  @Field(() => MediaSource, {
    nullable: true,
    description:
      'The media source as it is now; null when the call was refused for another reason than a stale version.',
  })
  mediaSource!: MediaSourceView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
