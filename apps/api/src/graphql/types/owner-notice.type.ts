import type { Instant, NoticeKind as NoticeKinds } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { OwnerNoticeView, ToldState as ToldStates } from '../../application/ports/views.js';
import { NoticeKind, NoticeState } from '../basics/notice.enums.js';
import { DateTime, EmailAddress } from '../basics/scalars.js';
import { See } from '../basics/see.js';

@ObjectType({
  description:
    'Something that the owner of a code is told by mail. What happens to the codes of one owner within ten minutes is told by one mail.',
})
@See('staff')
export class OwnerNotice implements OwnerNoticeView {
  @Field(() => NoticeKind, { description: 'What happened to the code.' })
  @See('staff')
  kind!: NoticeKinds;

  @Field(() => DateTime, { description: 'When it happened.' })
  @See('staff')
  at!: Instant;

  @Field(() => NoticeState, { description: 'Whether its mail is on its way.' })
  @See('staff')
  state!: ToldStates;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'Where the mail goes; null as long as it is not written.',
  })
  @See('staff')
  to!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When a mail server took the mail.' })
  @See('staff')
  sentAt!: Instant | null;
}
