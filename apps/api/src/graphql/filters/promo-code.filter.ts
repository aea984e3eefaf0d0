import type {
  CreditPolicy as CreditPolicies,
  HealthFlag as HealthFlags,
  Instant,
  MatchType as MatchTypes,
  PromoCodePurpose as PromoCodePurposes,
  PromoCodeStatus as PromoCodeStatuses,
} from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { PromoCodeFilter as Filter } from '../../application/ports/reads.js';
import {
  CreditPolicy,
  HealthFlag,
  MatchType,
  PromoCodePurpose,
  PromoCodeStatus,
} from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { SPELLING } from './spelling.js';

/** All conditions hold together; one that is left out does not matter. */
@InputType('PromoCodeFilter', {
  description:
    'Which promo codes. All conditions that are given hold together; null means no condition.',
})
export class PromoCodeFilter implements Omit<Filter, 'within'> {
  @Field(() => String, {
    nullable: true,
    description: `The beginning of the code's text, or words that all occur in the owner's name, e-mail address or handles (written \`@handle\`). ${SPELLING} For a token of the account without \`CREATORS_READ\` the beginning of the text alone.`,
  })
  search?: string | null;

  @Field(() => [PromoCodeStatus], {
    nullable: true,
    description: 'Any of these statuses, now. An empty list is no condition.',
  })
  status?: PromoCodeStatuses[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Codes of this creator, performance partner or media source that owns codes itself.',
  })
  ownerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Codes that have an assignment in this program.',
  })
  programId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Codes that belong to this deal.' })
  dealId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Codes that this job has made or changed: those of its rows that are `DONE`, which are kept for 90 days once it has ended.',
  })
  @See('staff')
  bulkJobId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether they have every assignment that the account's mode asks for; false finds half-made codes.",
  })
  isComplete?: boolean | null;

  @Field(() => PromoCodePurpose, { nullable: true, description: 'Codes for this purpose.' })
  @See('staff')
  purpose?: PromoCodePurposes | null;

  @Field(() => MatchType, {
    nullable: true,
    description: 'Codes that are compared in this way; with `REGEX` the patterns.',
  })
  matchType?: MatchTypes | null;

  @Field(() => CreditPolicy, {
    nullable: true,
    description: 'Codes of which an assignment has this policy.',
  })
  creditPolicy?: CreditPolicies | null;

  @Field(() => HealthFlag, { nullable: true, description: 'Codes with this flag, now.' })
  @See('staff')
  healthFlag?: HealthFlags | null;

  @Field(() => String, {
    nullable: true,
    description: `Codes of creators who have this handle on whatever platform: the whole of it, with or without \`@\`. ${SPELLING} A token of the account needs \`CREATORS_READ\` for it.`,
  })
  handle?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Issued at this instant or after it.' })
  createdAfter?: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'Issued before this instant.' })
  createdBefore?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'With a start at this instant or after it; a code without a start starts with its creation.',
  })
  startsAfter?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'With a start before this instant; a code without a start starts with its creation.',
  })
  startsBefore?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'With an end at this instant or after it, and not ended by hand before it; codes without any end are not among them.',
  })
  endsAfter?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'With an end before this instant, or ended by hand before it; with status `ACTIVE` those that end soon.',
  })
  endsBefore?: Instant | null;
}
