import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { AccountView } from '../../application/ports/views.js';
import { Account } from '../types/account.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `createAccount` answers.' })
export class CreateAccountPayload {
  @Field(() => Account, {
    nullable: true,
    description: 'The new account; null when the call was refused.',
  })
  account!: AccountView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updateAccount` answers.' })
export class UpdateAccountPayload {
  @Field(() => Account, {
    nullable: true,
    description:
      'The account as it is now; null when the call was refused for another reason than a stale version.',
  })
  account!: AccountView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
