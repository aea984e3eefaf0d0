import type { DealId, DealType as DealTypes, Instant, ProgramId } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { DealView } from '../../application/ports/views.js';
import { DealType } from '../basics/enums.js';
import { DateTime, Url } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';
import { Program } from './program.type.js';

@ObjectType('Deal', {
  implements: Node,
  simpleResolvers: true,
  description: 'The offer that codes belong to: what the customer gets.',
})
@See('everybody')
export class Deal implements DealView {
  id!: DealId;
  programId!: ProgramId;

  @Field(() => Program, {
    description: 'The program in which an owner of its codes is credited (R9).',
  })
  @See('everybody')
  program!: Program;

  @Field(() => String, { description: 'The name.' })
  @See('everybody')
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the offer is, in words.' })
  @See('everybody')
  description!: string | null;

  @Field(() => DealType, { description: 'What the customer gets.' })
  @See('everybody')
  type!: DealTypes;

  @Field(() => Url, { nullable: true, description: 'The page that customers are led to.' })
  @See('everybody')
  landingPage!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the offer begins; null without a beginning.',
  })
  @See('everybody')
  startAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the offer ends; null without an end.',
  })
  @See('everybody')
  endAt!: Instant | null;

  @Field(() => DateTime, { description: 'When the deal was created.' })
  @See('everybody')
  createdAt!: Instant;
}
