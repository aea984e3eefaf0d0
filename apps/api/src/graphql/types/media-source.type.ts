import type {
  CreatorId,
  CreditGroup as CreditGroups,
  Instant,
  MediaSourceId,
  ProgramId,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { MediaSourceView } from '../../application/ports/views.js';
import { CreditGroup } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Creator } from './creator.type.js';
import { EXTERNAL_IDS, ExternalId } from './external-id.type.js';
import { Node } from './node.type.js';
import { Program } from './program.type.js';

@ObjectType('MediaSource', {
  implements: Node,
  simpleResolvers: true,
  description:
    'A non-partner traffic source of the Performance program. One that stands for a creator lets the creator hold a code there, so that an order is not paid twice; one that stands for nobody, such as another traffic system, can own codes.',
})
@See('everybody')
export class MediaSource implements MediaSourceView {
  id!: MediaSourceId;
  programId!: ProgramId;
  creatorId!: CreatorId | null;

  @Field(() => Program, { description: 'The Performance program.' })
  @See('everybody')
  program!: Program;

  @Field(() => String, { description: 'The name.' })
  @See('everybody')
  name!: string;

  @Field(() => String, {
    description: 'The kind of source, in words of your own; `Creator` unless told.',
  })
  @See('everybody')
  type!: string;

  @Field(() => String, { nullable: true, description: 'The channel, in words of your own.' })
  @See('everybody')
  channel!: string | null;

  @Field(() => CreditGroup, { description: 'Looked at before codes when an order is credited.' })
  @See('staff')
  creditGroup!: CreditGroups;

  @Field(() => Creator, {
    nullable: true,
    description:
      'The creator that it stands for, whose codes it holds. One that stands for nobody can own codes itself.',
  })
  @See('everybody')
  creator!: Creator | null;

  @Field(() => Boolean, {
    description:
      'Whether codes are, or were, assigned to it: then whom it stands for stays as it is.',
  })
  @See('staff')
  holdsCodes!: boolean;

  @Field(() => [ExternalId], { description: EXTERNAL_IDS })
  @See('staff')
  externalIds!: ExternalId[];

  @Field(() => DateTime, { description: 'When the media source was created.' })
  @See('everybody')
  createdAt!: Instant;

  @Field(() => Int, { description: 'Goes up with every change.' })
  @See('staff')
  version!: number;
}
