import type { DraftState as DraftStates } from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { DraftFilter as Drafts } from '../../application/ports/reads.js';
import { DraftState } from '../basics/draft.enums.js';
import { ALL } from './filters.js';

@InputType('DraftFilter', { description: `Which drafts. ${ALL}` })
export class DraftFilter implements Drafts {
  @Field(() => ID, { nullable: true, description: 'For this creator.' })
  creatorId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they are yours: those alone, or those of colleagues alone.',
  })
  isMine?: boolean | null;

  @Field(() => [DraftState], { nullable: true, description: 'In one of these states.' })
  state?: DraftStates[] | null;
}
