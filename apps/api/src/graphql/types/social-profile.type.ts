import type { SocialPlatform as SocialPlatforms, SocialProfileId } from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { SocialProfileView } from '../../application/ports/views.js';
import { SocialPlatform } from '../basics/enums.js';
import { Url } from '../basics/scalars.js';
import { Node } from './node.type.js';

@ObjectType('SocialProfile', {
  implements: Node,
  simpleResolvers: true,
  description: 'Where a creator is to be found.',
})
export class SocialProfile implements SocialProfileView {
  id!: SocialProfileId;

  @Field(() => SocialPlatform, { description: 'On which platform.' })
  platform!: SocialPlatforms;

  @Field(() => String, { description: 'The name there, without the leading `@`.' })
  handle!: string;

  @Field(() => Url, { nullable: true, description: 'The address of the profile.' })
  url!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many followers it has, as told to us.' })
  followers!: number | null;
}
