import type { AuditEventId, EventType, Instant } from '@creator-codes/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { PageInfo } from './page-info.type.js';

@ObjectType('EventData', {
  simpleResolvers: true,
  description: 'What an event is about. What it is like now is asked for by its id.',
})
@See('staff')
export class EventData {
  @Field(() => ID, {
    description:
      "The id of what was changed. Of an event whose type begins with `membership.` it is the creator's.",
  })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Which version of it the change left: of two events the one with the greater number is later. Null for memberships, and where versions were not kept yet.',
  })
  version!: number | null;

  @Field(() => String, { description: 'Where people see it in the admin.' })
  url!: string;
}

@ObjectType('Event', {
  simpleResolvers: true,
  description: 'Something that happened in the account. It names nobody and carries no values.',
})
@See('staff')
export class Event {
  @Field(() => ID, {
    description: 'The same wherever the event is told; that of its event in the audit log.',
  })
  id!: AuditEventId;

  @Field(() => String, { description: 'What happened, such as `promo_code.issued`.' })
  type!: EventType;

  @Field(() => DateTime, { description: 'When it happened.' })
  timestamp!: Instant;

  @Field(() => EventData, { description: 'What it is about.' })
  data!: EventData;
}

@ObjectType('EventEdge', {
  simpleResolvers: true,
  description: 'An event with its place among all of the account.',
})
@See('staff')
export class EventEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor!: string;

  @Field(() => Event, { description: 'The event.' })
  node!: Event;
}

@ObjectType('EventConnection', {
  simpleResolvers: true,
  description: 'A page of events in the order in which they were sealed.',
})
@See('staff')
export class EventConnection {
  @Field(() => [EventEdge], { description: 'The events of this page with their places.' })
  edges!: EventEdge[];

  @Field(() => [Event], { description: 'The events of this page.' })
  nodes!: Event[];

  @Field(() => PageInfo, {
    description:
      'What lies before and behind. Keep `endCursor` and go on behind it the next time; on an empty page keep the one that you have.',
  })
  pageInfo!: PageInfo;
}
