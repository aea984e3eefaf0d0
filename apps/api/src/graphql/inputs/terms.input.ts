import type { CreditPolicy as CreditPolicies, Instant } from '@creator-codes/domain';
import { Field, InputType } from 'type-graphql';
import type { TermsInput as Terms } from '../../application/codes/issue-evaluation.js';
import { CreditPolicy } from '../basics/enums.js';
import { DateTime, TimeZone } from '../basics/scalars.js';

@InputType({ description: 'On what terms an assignment counts. Active means: start <= now < end.' })
export class TermsInput implements Terms {
  @Field(() => CreditPolicy, { description: 'When the holder is credited.' })
  creditPolicy!: CreditPolicies;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it begins; from creation when left out, and never from before it.',
  })
  startAt?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends; without an end when left out.',
  })
  endAt?: Instant | null;

  @Field(() => TimeZone, {
    description: 'The zone in which start and end were chosen, and are shown.',
  })
  timeZone!: string;
}
