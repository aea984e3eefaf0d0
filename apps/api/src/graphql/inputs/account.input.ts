import type { ProgramMode as ProgramModes } from '@creator-codes/domain';
import { Field, InputType, Int } from 'type-graphql';
import type { CreateAccountInput as CreateAccount } from '../../application/accounts/create-account.js';
import type { UpdateAccountInput as UpdateAccount } from '../../application/accounts/update-account.js';
import { ProgramMode } from '../basics/enums.js';
import { Currency, TimeZone } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

@InputType({ description: 'A new account: one brand.' })
export class CreateAccountInput implements CreateAccount {
  @Field(() => String, { description: 'The name of the brand, at most 100 characters.' })
  name!: string;

  @Field(() => ProgramMode, { description: 'Which programs the account runs.' })
  mode!: ProgramModes;

  @Field(() => TimeZone, { description: 'The zone that forms begin with.' })
  timeZone!: string;

  @Field(() => Currency, { nullable: true, description: 'ISO 4217; USD when left out.' })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to the account of the call. What is left out stays as it is.' })
export class UpdateAccountInput implements UpdateAccount {
  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the brand, at most 100 characters.',
  })
  name?: string | null;

  @Field(() => ProgramMode, {
    nullable: true,
    description:
      'Which programs the account runs. Codes that lack an assignment afterwards are half-made.',
  })
  mode?: ProgramModes | null;

  @Field(() => TimeZone, { nullable: true, description: 'The zone that forms begin with.' })
  timeZone?: string | null;

  @Field(() => Currency, {
    nullable: true,
    description:
      'ISO 4217. It stays while deals have amounts, ended ones too, or campaigns budgets: `NOT_EDITABLE_NOW` with the reason `DEALS_HAVE_AMOUNTS` or `CAMPAIGNS_HAVE_BUDGETS`.',
  })
  currency?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Records that the add-on Optimize is active, or takes it back (R3).',
  })
  optimizeActive?: boolean | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many days the text of a code that has ended stays with its owner, 0 to 3,650. It is 90 in a new account.',
  })
  quarantineDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether owners of codes get mail when a code of theirs is issued, changed, replaced or ends. Off in a new account; needs a mail relay.',
  })
  notifiesOwners?: boolean | null;
}
