import type {
  AccountTokenCapacity as AccountTokenCapacities,
  ApiTokenId,
  Instant,
  MemberId,
  TokenScope as TokenScopes,
} from '@creator-codes/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import type { ApiTokenView, PromoCodeOwnerView } from '../../application/ports/views.js';
import { AccountTokenCapacity, TokenScope } from '../basics/access-enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';
import { PromoCodeOwner } from './promo-code-owner.union.js';

@ObjectType('ApiToken', {
  implements: Node,
  simpleResolvers: true,
  description:
    "A key with which a program asks: a partner's reads what is the partner's, one of the account's own does what its scopes open. The secret itself is nowhere kept.",
})
@See('tokenMakers')
export class ApiToken implements ApiTokenView {
  id!: ApiTokenId;
  ownerId!: ApiTokenView['ownerId'];

  @Field(() => String, { description: 'What it is for.' })
  @See('tokenMakers')
  name!: string;

  @Field(() => String, {
    description: 'The beginning of the token, by which tokens are told apart.',
  })
  @See('tokenMakers')
  prefix!: string;

  @Field(() => PromoCodeOwner, {
    nullable: true,
    description: "Whose things it reads; null for a token of the account's own.",
  })
  @See('tokenMakers')
  owner!: PromoCodeOwnerView | null;

  @Field(() => AccountTokenCapacity, {
    nullable: true,
    description: "As what a token of the account's own acts; null for a partner's.",
  })
  @See('owners')
  capacity!: AccountTokenCapacities | null;

  @Field(() => [TokenScope], { description: 'What it may do.' })
  @See('tokenMakers')
  scopes!: TokenScopes[];

  @Field(() => DateTime, { description: 'When it was made.' })
  @See('tokenMakers')
  createdAt!: Instant;

  @Field(() => String, { description: 'Who made it.' })
  @See('tokenMakers')
  createdBy!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The member who made it; null once they have no access any more, and where it is not known.',
  })
  @See('tokenMakers')
  makerId!: MemberId | null;

  @Field(() => Boolean, {
    description:
      'Whether who made it has no access to the account any more. The token opens what it opened; revoke it if nobody else knows what it is for.',
  })
  @See('tokenMakers')
  isMakerGone!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on it opens nothing; null for no such time.',
  })
  @See('tokenMakers')
  expiresAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last used, to the minute; null for never.',
  })
  @See('tokenMakers')
  lastUsedAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it has been taken back; null while it has not.',
  })
  @See('tokenMakers')
  revokedAt!: Instant | null;
}
