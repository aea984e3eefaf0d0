import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { ApiTokenView } from '../../application/ports/views.js';
import { ApiToken } from '../types/api-token.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

/** What the mutations that make a token answer. */
@ObjectType()
abstract class TokenMade {
  @Field(() => ApiToken, {
    nullable: true,
    description: 'The new token; null when the call was refused.',
  })
  apiToken!: ApiTokenView | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The secret, shown this once. Null when the call was refused, and when it repeats an earlier one.',
  })
  token!: string | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `createApiToken` answers.' })
export class CreateApiTokenPayload extends TokenMade {}

@ObjectType({ description: 'What `createAccountToken` answers.' })
export class CreateAccountTokenPayload extends TokenMade {}

@ObjectType({ description: 'What `revokeApiToken` answers.' })
export class RevokeApiTokenPayload {
  @Field(() => ApiToken, {
    nullable: true,
    description: 'The token as it is now; null when the call was refused.',
  })
  apiToken!: ApiTokenView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
