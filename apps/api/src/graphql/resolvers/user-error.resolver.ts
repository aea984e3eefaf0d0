import type { Violation, ViolationParams } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { mayBeOfferedNow } from '../../application/codes/offers.js';
import type { NodeView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { See } from '../basics/see.js';
import { heardBy, paramsHeardBy } from '../basics/token-scopes.js';
import { readNode } from '../selection/row-scope.js';
import { violationSentence } from '../sentences/violation-sentence.js';
import { PromoCodeOwner } from '../types/promo-code-owner.union.js';
import { PromoCode } from '../types/promo-code.type.js';
import { RestrictedText } from '../types/restricted-text.type.js';
import { Parameter, UserError } from '../types/user-error.type.js';

/**
 * The fields of a {@link UserError} that are derived from the domain's violation. What stands in the way is somebody
 * else's, so only staff see it.
 */
@Resolver(() => UserError)
export class UserErrorResolver {
  @FieldResolver(() => String, {
    description: 'One or two short English sentences: what is wrong, and what would help.',
  })
  @See('everybody')
  message(@Root() violation: Violation, @Ctx() context: GraphQLContext): string {
    return violationSentence(heardBy(context, violation));
  }

  @FieldResolver(() => [Parameter], {
    description: 'What the message speaks of, for clients that write sentences of their own.',
  })
  @See('everybody')
  params(@Root() { params }: Violation, @Ctx() context: GraphQLContext): Parameter[] {
    return parametersOf(paramsHeardBy(context, params));
  }

  @FieldResolver(() => PromoCodeOwner, {
    nullable: true,
    description: 'Who holds the text now, where that is what is wrong.',
  })
  @See('staff')
  owner(
    @Root() { params }: Violation,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> | null {
    return 'ownerId' in params ? readNode(context, params.ownerId, info) : null;
  }

  @FieldResolver(() => PromoCode, {
    nullable: true,
    description: 'The promo code that stands in the way.',
  })
  @See('staff')
  conflictingPromoCode(
    @Root() { params }: Violation,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> | null {
    return 'promoCodeId' in params ? readNode(context, params.promoCodeId, info) : null;
  }

  @FieldResolver(() => RestrictedText, {
    nullable: true,
    description: 'What keeps the text from everybody, where that is what is wrong.',
  })
  @See('staff')
  restrictedText(
    @Root() { params }: Violation,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> | null {
    return 'restrictedTextId' in params ? readNode(context, params.restrictedTextId, info) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'A text that both codes would match, where two codes overlap; a restricted one that a pattern would match, or the text itself.',
  })
  @See('staff')
  witness(@Root() { params }: Violation): string | null {
    return 'ownerId' in params || 'restrictedTextId' in params ? params.text : null;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'Values that would be accepted instead at this moment, the best first.',
  })
  @See('everybody')
  async suggestions(
    @Root() { suggestions, params }: Violation,
    @Ctx() context: GraphQLContext,
  ): Promise<readonly string[] | null> {
    if (suggestions !== undefined) return suggestions;
    const folded = 'suggestion' in params ? params.suggestion : undefined;
    if (folded === undefined) return null;
    // What is legal of a text says nothing about whether it may be had.
    return (await mayBeOfferedNow(context.deps, requireCall(context), folded)) ? [folded] : null;
  }
}

/** Parameters as a list, in the order in which the domain names them. */
export function parametersOf(params: ViolationParams): Parameter[] {
  return Object.entries(params).map(([name, value]) => ({ name, value: String(value) }));
}
