import type {
  ApplicationState as ApplicationStates,
  Instant,
  MembershipState as MembershipStates,
} from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { MembershipFilter as Memberships } from '../../application/ports/reads.js';
import { ApplicationState, MembershipState } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { ALL } from './filters.js';
import { SPELLING } from './spelling.js';

@InputType('MembershipFilter', { description: `Which memberships. ${ALL}` })
export class MembershipFilter implements Memberships {
  @Field(() => String, {
    nullable: true,
    description: `Words that all occur in the creator's name, e-mail address or a handle (written \`@handle\`). ${SPELLING}`,
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this Creator program.' })
  programId?: string | null;

  @Field(() => [MembershipState], { nullable: true, description: 'In one of these states now.' })
  state?: MembershipStates[] | null;

  @Field(() => ApplicationState, {
    nullable: true,
    description: 'Whose application waits for an answer, or was answered.',
  })
  application?: ApplicationStates | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Whose contract ends at this instant or later.',
  })
  contractEndsAfter?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Whose contract ends before this instant.',
  })
  contractEndsBefore?: Instant | null;
}
