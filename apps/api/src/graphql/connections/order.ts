import { Field, InputType } from 'type-graphql';
import type { Order, OrderField } from '../../application/ports/reads.js';
import { registerEnum } from '../basics/register-enum.js';

export const OrderDirection = registerEnum<Order['direction']>(
  'OrderDirection',
  'Which way a list runs.',
  {
    ASC: 'Smallest, oldest or first in the alphabet first.',
    DESC: 'Largest, newest or last in the alphabet first.',
  },
);

const CREATED_AT = 'By creation.';
const DIRECTION = 'Which way.';
const FIELD = 'By what.';

type PromoCodeOrderFields = Exclude<OrderField, 'NAME'>;

export const PromoCodeOrderField = registerEnum<PromoCodeOrderFields>(
  'PromoCodeOrderField',
  'What promo codes are ordered by.',
  {
    CREATED_AT,
    TEXT: 'By the normal form of the text, digits before letters.',
    STARTS_AT: 'By the start; a code without one starts with its creation.',
    ENDS_AT:
      'By the end, or the expiry before it; those without an end are the last to end, so they come first in `DESC`.',
  },
);

export const CreatorOrderField = registerEnum<'CREATED_AT' | 'DISPLAY_NAME'>(
  'CreatorOrderField',
  'What creators are ordered by.',
  { CREATED_AT, DISPLAY_NAME: 'By the name, without regard to case, character by character.' },
);

export const NamedOrderField = registerEnum<'CREATED_AT' | 'NAME'>(
  'NamedOrderField',
  'What things with a name are ordered by.',
  { CREATED_AT, NAME: 'By the name, without regard to case, character by character.' },
);

@InputType('PromoCodeOrder', { description: 'The order of promo codes.' })
export class PromoCodeOrder {
  @Field(() => PromoCodeOrderField, { description: FIELD })
  field!: PromoCodeOrderFields;

  @Field(() => OrderDirection, { description: DIRECTION })
  direction!: Order['direction'];
}

@InputType('CreatorOrder', { description: 'The order of creators.' })
export class CreatorOrder {
  @Field(() => CreatorOrderField, { description: FIELD })
  field!: 'CREATED_AT' | 'DISPLAY_NAME';

  @Field(() => OrderDirection, { description: DIRECTION })
  direction!: Order['direction'];
}

type MembershipOrderFields = 'CREATED_AT' | 'STATE_SINCE' | 'CONTRACT_END';

export const MembershipOrderField = registerEnum<MembershipOrderFields>(
  'MembershipOrderField',
  'What memberships are ordered by.',
  {
    CREATED_AT,
    STATE_SINCE: 'By when each came to be as it is: invited, applied, decided.',
    CONTRACT_END:
      'By the end of the contract; whoever has none is the last to end, and comes first in `DESC`.',
  },
);

@InputType('MembershipOrder', { description: 'The order of memberships.' })
export class MembershipOrder {
  @Field(() => MembershipOrderField, { description: FIELD })
  field!: MembershipOrderFields;

  @Field(() => OrderDirection, { description: DIRECTION })
  direction!: Order['direction'];
}

@InputType('NamedOrder', { description: 'The order of things with a name.' })
export class NamedOrder {
  @Field(() => NamedOrderField, { description: FIELD })
  field!: 'CREATED_AT' | 'NAME';

  @Field(() => OrderDirection, { description: DIRECTION })
  direction!: Order['direction'];
}

/** Newest first: what a list of people or codes shows unless told otherwise. */
export const NEWEST_FIRST: Order = { field: 'CREATED_AT', direction: 'DESC' };
export const OLDEST_FIRST: Order = { field: 'CREATED_AT', direction: 'ASC' };
export const BY_TEXT: Order = { field: 'TEXT', direction: 'ASC' };
