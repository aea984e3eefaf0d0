import type { SocialPlatform as SocialPlatforms, SocialProfileId } from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { SocialProfileView } from '../../application/ports/views.js';
import { SocialPlatform } from '../basics/enums.js';
import { Url } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';

@ObjectType('SocialProfile', {
  implements: Node,
  simpleResolvers: true,
  description: 'Where a creator is to be found.',
})
@See('everybody')
export class SocialProfile implements SocialProfileView {
  id!: SocialProfileId;

  @Field(() => SocialPlatform, { description: 'On which platform.' })
  @See('everybody')
  platform!: SocialPlatforms;

  @Field(() => String, { description: 'The name there, without the leading `@`.' })
  @See('everybody')
  handle!: string;

  @Field(() => Url, { nullable: true, description: 'The address of the profile.' })
  @See('everybody')
  url!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many followers it has, as told to us.' })
  @See('everybody')
  followers!: number | null;
}
