import type { AuditEventId, EntityName, Instant } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { AuditEventView } from '../../application/views.js';
import { DateTime } from '../scalars.js';
import { Node } from './node.type.js';

@ObjectType('AuditChange', { simpleResolvers: true, description: 'One field of a change.' })
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
export class AuditEvent implements AuditEventView {
  id!: AuditEventId;
  subjectId!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: Instant;

  @Field(() => String, { description: 'Who did it.' })
  actor!: string;

  @Field(() => String, { description: 'The name of the mutation.' })
  action!: string;

  @Field(() => String, { description: 'The type of what was changed, such as `PromoCode`.' })
  subjectType!: EntityName;

  @Field(() => String, { description: 'What it was called at that moment.' })
  subjectLabel!: string;

  @Field(() => [AuditChange], { description: 'Field by field.' })
  changes!: AuditChange[];

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The request that did it, as its answer and the log name it.',
  })
  requestId!: string;
}
