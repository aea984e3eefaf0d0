import type { Instant, JudgedCandidate, Overlap } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { checkPattern, type CheckPatternInput } from '../../application/codes/check-pattern.js';
import {
  matchPromoCode,
  type MatchPromoCodeInput,
  type NearMiss as FoundNearMiss,
  type PromoCodeMatch as FoundMatch,
} from '../../application/codes/match-promo-code.js';
import type { NodeView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { readNode } from '../selection/row-scope.js';
import {
  MatchCandidate,
  NearMiss,
  PatternCheck,
  PatternOverlap,
  PromoCodeMatch,
} from '../types/matching.type.js';
import { PromoCode } from '../types/promo-code.type.js';
import { RestrictedText } from '../types/restricted-text.type.js';

@ArgsType()
class MatchPromoCodeArgs implements MatchPromoCodeInput {
  @Field(() => String, { description: 'As a customer typed it.' })
  text!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the order was placed; now, where it is left out.',
  })
  at?: Instant | null;
}

@ArgsType()
class CheckPatternArgs implements CheckPatternInput {
  @Field(() => String, { description: 'The pattern, in the syntax of RE2.' })
  pattern!: string;

  @Field(() => [String], { nullable: true, description: 'Texts to try it on, at most 50.' })
  samples?: string[] | null;
}

@Resolver()
export class MatchingResolver {
  @Query(() => PromoCodeMatch, {
    description:
      'Which code an order with this text carries, step by step: what the text becomes, every code that fits, the winner (exact before pattern, then the newest), and what nearly fits where nothing does.',
  })
  matchPromoCode(
    @Args(() => MatchPromoCodeArgs) args: MatchPromoCodeArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<FoundMatch> {
    return matchPromoCode(context.deps, requireCall(context), args);
  }

  @Query(() => PatternCheck, {
    description:
      'What a pattern is and matches, whether it matches these texts, and which codes it meets. Writes and reserves nothing.',
  })
  checkPattern(
    @Args(() => CheckPatternArgs) args: CheckPatternArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<PatternCheck> {
    return checkPattern(context.deps, requireCall(context), args);
  }
}

@Resolver(() => PromoCodeMatch)
export class PromoCodeMatchResolver {
  @FieldResolver(() => PromoCode, {
    nullable: true,
    description: 'The code that the order carries; null where it carries none.',
  })
  @See('staff')
  winner(
    @Root() { winnerId }: FoundMatch,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> | null {
    return winnerId === null ? null : readNode(context, winnerId, info);
  }

  @FieldResolver(() => RestrictedText, {
    nullable: true,
    description: 'By which the order credits nobody, whatever it carries beside.',
  })
  @See('staff')
  restrictedText(
    @Root() { restrictedTextId }: FoundMatch,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> | null {
    return restrictedTextId === null ? null : readNode(context, restrictedTextId, info);
  }
}

@Resolver(() => MatchCandidate)
export class MatchCandidateResolver {
  @FieldResolver(() => PromoCode, { nullable: true, description: 'The code.' })
  @See('staff')
  promoCode(
    @Root() { promoCodeId }: JudgedCandidate,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> {
    return readNode(context, promoCodeId, info);
  }
}

@Resolver(() => NearMiss)
export class NearMissResolver {
  @FieldResolver(() => PromoCode, { nullable: true, description: 'The code.' })
  @See('staff')
  promoCode(
    @Root() { promoCodeId }: FoundNearMiss,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> {
    return readNode(context, promoCodeId, info);
  }
}

@Resolver(() => PatternOverlap)
export class PatternOverlapResolver {
  @FieldResolver(() => PromoCode, { nullable: true, description: 'The other code.' })
  @See('staff')
  promoCode(
    @Root() { promoCodeId }: Overlap,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> {
    return readNode(context, promoCodeId, info);
  }
}
