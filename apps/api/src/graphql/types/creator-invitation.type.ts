import type {
  Instant,
  JoinInvitationState,
  MessageState as MessageStates,
} from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { JoinInvitationView } from '../../application/ports/views.js';
import { MessageState } from '../basics/access-enums.js';
import { CreatorInvitationState } from '../basics/invitation.enums.js';
import { DateTime, EmailAddress } from '../basics/scalars.js';
import { See } from '../basics/see.js';

@ObjectType({
  description:
    'The link by which a creator answers an invitation into a program. Its secret is kept nowhere.',
})
@See('staff')
export class CreatorInvitation implements JoinInvitationView {
  @Field(() => CreatorInvitationState, { description: 'What the link is good for now.' })
  @See('staff')
  state!: JoinInvitationState;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'Where it was mailed; null where it was to be passed on by hand.',
  })
  @See('staff')
  sentTo!: string | null;

  @Field(() => MessageState, {
    nullable: true,
    description: 'What became of its mail; null without one.',
  })
  @See('staff')
  mail!: MessageStates | null;

  @Field(() => DateTime, { description: 'When the link was made.' })
  @See('staff')
  createdAt!: Instant;

  @Field(() => String, { description: 'Who made it.' })
  @See('staff')
  createdBy!: string;

  @Field(() => DateTime, { description: 'Until when it can be answered.' })
  @See('staff')
  expiresAt!: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on an invitation may be mailed again; null where it may be at once.',
  })
  @See('staff')
  mayMailAgainAt!: Instant | null;
}
