import type { DealId, DealType as DealTypes, Instant, ProgramId } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { DealView } from '../../application/ports/views.js';
import { DealType } from '../basics/enums.js';
import { DateTime, Url } from '../basics/scalars.js';
import { Node } from './node.type.js';
import { Program } from './program.type.js';

@ObjectType('Deal', {
  implements: Node,
  simpleResolvers: true,
  description: 'The offer that codes belong to: what the customer gets.',
})
export class Deal implements DealView {
  id!: DealId;
  programId!: ProgramId;

  @Field(() => Program, {
    description: 'The program in which an owner of its codes is credited (R9).',
  })
  program!: Program;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the offer is, in words.' })
  description!: string | null;

  @Field(() => DealType, { description: 'What the customer gets.' })
  type!: DealTypes;

  @Field(() => Url, { nullable: true, description: 'The page that customers are led to.' })
  landingPage!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the offer begins; null without a beginning.',
  })
  startAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the offer ends; null without an end.',
  })
  endAt!: Instant | null;

  @Field(() => DateTime, { description: 'When the deal was created.' })
  createdAt!: Instant;
}
