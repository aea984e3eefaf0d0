import type { AccountId, Instant, ProgramMode as ProgramModes } from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { AccountView } from '../../application/ports/views.js';
import { ProgramMode } from '../basics/enums.js';
import { Currency, DateTime, TimeZone } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';

@ObjectType('Account', {
  implements: Node,
  simpleResolvers: true,
  description:
    'One brand. Everything else belongs to exactly one account, and nobody sees what belongs to another one (R11).',
})
@See('everybody')
export class Account implements AccountView {
  id!: AccountId;

  @Field(() => String, { description: 'The name of the brand.' })
  @See('everybody')
  name!: string;

  @Field(() => ProgramMode, {
    description: 'Which programs the account runs; decides the procedure for every code.',
  })
  @See('staff')
  mode!: ProgramModes;

  @Field(() => Boolean, {
    description: 'Whether the add-on that unlocks media sources is recorded as active (R3).',
  })
  @See('staff')
  optimizeActive!: boolean;

  @Field(() => String, { nullable: true, description: 'Who recorded Optimize as active.' })
  @See('staff')
  optimizeRecordedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When Optimize was recorded as active.' })
  @See('staff')
  optimizeRecordedAt!: Instant | null;

  @Field(() => TimeZone, { description: 'The zone in which forms offer their dates.' })
  @See('everybody')
  timeZone!: string;

  @Field(() => Currency, { description: 'The currency of amounts.' })
  @See('everybody')
  currency!: string;

  @Field(() => Int, {
    description:
      'How many days the text of a code that has ended stays with its owner. Before that only owners of the account release it, with a reason.',
  })
  @See('staff')
  quarantineDays!: number;

  @Field(() => Boolean, {
    description:
      'Whether owners of codes get mail when a code of theirs is issued, changed, replaced or ends.',
  })
  @See('staff')
  notifiesOwners!: boolean;

  @Field(() => DateTime, { description: 'When the account was created.' })
  @See('staff')
  createdAt!: Instant;

  @Field(() => Int, {
    description: 'Goes up with every change; `updateAccount` takes the one that you saw.',
  })
  @See('staff')
  version!: number;
}
