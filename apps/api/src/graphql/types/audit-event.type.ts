import type {
  ActorKind as ActorKinds,
  AuditEventId,
  EntityName,
  Instant,
} from '@creator-codes/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AuditEventView } from '../../application/ports/views.js';
import { ActorKind } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';

@ObjectType('AuditChange', {
  simpleResolvers: true,
  description:
    'One field of a change. One that is the same before and after says of which of several things the others are.',
})
@See('staff')
export class AuditChange {
  @Field(() => String, { description: 'The name of the field.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was; null where there was nothing.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it became; null where nothing is left.',
  })
  after!: string | null;
}

@ObjectType('AuditEvent', {
  implements: Node,
  simpleResolvers: true,
  description:
    'One change: who, when, what was before and what after (R12). Never edited or deleted.',
})
@See('staff')
export class AuditEvent implements AuditEventView {
  id!: AuditEventId;
  subjectId!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: Instant;

  @Field(() => String, { description: 'Who did it, as they were called at that moment.' })
  actor!: string;

  @Field(() => ActorKind, {
    nullable: true,
    description: 'What they are; null for changes from before anybody signed in.',
  })
  actorKind!: ActorKinds | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of the person, token or rule; null for our own work.',
  })
  actorId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The network address that it came from; null for our own work.',
  })
  address!: string | null;

  @Field(() => String, { description: 'The name of the mutation.' })
  action!: string;

  @Field(() => String, { description: 'The type of what was changed, such as `PromoCode`.' })
  subjectType!: EntityName;

  @Field(() => String, { description: 'What it was called at that moment.' })
  subjectLabel!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Which version of it the change left; null where it has none, and for events from before versions were kept.',
  })
  subjectVersion!: number | null;

  @Field(() => [AuditChange], { description: 'Field by field.' })
  changes!: AuditChange[];

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The request that did it, as its answer and the log name it.',
  })
  requestId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Its place in the account's chain, from 1 on without a gap; null until it is sealed, a moment after the change.",
  })
  sequence!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 over this event and the hash of the one before it, in hexadecimal: who changes or takes out an event breaks the chain. Null until it is sealed.',
  })
  hash!: string | null;
}
