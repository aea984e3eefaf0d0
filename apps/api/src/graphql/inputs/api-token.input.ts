import type {
  AccountTokenCapacity as AccountTokenCapacities,
  Instant,
  TokenScope as TokenScopes,
} from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { CreateAccountTokenInput as CreateAccountToken } from '../../application/people/create-account-token.js';
import type { CreateApiTokenInput as CreateApiToken } from '../../application/people/create-api-token.js';
import type { RevokeApiTokenInput as RevokeApiToken } from '../../application/people/revoke-api-token.js';
import { AccountTokenCapacity, TokenScope } from '../basics/access-enums.js';
import { DateTime } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

@InputType({ description: 'A new token of a creator or performance partner.' })
export class CreateApiTokenInput implements CreateApiToken {
  @Field(() => ID, {
    nullable: true,
    description:
      'The creator or performance partner whose things it reads; a partner leaves it out and means themselves.',
  })
  ownerId?: string | null;

  @Field(() => String, { description: 'What it is for, at most 100 characters.' })
  name!: string;

  @Field(() => [TokenScope], {
    description: "What it may read: at least one of a partner's three.",
  })
  scopes!: TokenScopes[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on it opens nothing; it lives until it is revoked when left out.',
  })
  expiresAt?: Instant | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: "A new token of the account's own." })
export class CreateAccountTokenInput implements CreateAccountToken {
  @Field(() => String, { description: 'What it is for, at most 100 characters.' })
  name!: string;

  @Field(() => AccountTokenCapacity, { description: 'As what it acts.' })
  capacity!: AccountTokenCapacities;

  @Field(() => [TokenScope], {
    description:
      "What it may do: at least one of those of the account's own; as `ANALYST` none that changes.",
  })
  scopes!: TokenScopes[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on it opens nothing; it lives until it is revoked when left out.',
  })
  expiresAt?: Instant | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A token that is taken back.' })
export class RevokeApiTokenInput implements RevokeApiToken {
  @Field(() => ID, { description: 'The token.' })
  apiTokenId!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
