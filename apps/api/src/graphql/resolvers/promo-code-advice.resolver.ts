import { BUILT_IN_TEMPLATE } from '@creator-codes/domain';
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { checkPromoCode } from '../../application/codes/check-promo-code.js';
import { checkRotation } from '../../application/codes/check-rotation.js';
import {
  suggestPromoCodes,
  type SuggestPromoCodesInput,
} from '../../application/codes/suggest-promo-codes.js';
import type { GraphQLContext } from '../basics/context.js';
import { IssuePromoCodeInput } from '../inputs/promo-code.input.js';
import { TEMPLATE_TEXT } from '../inputs/promo-code-template.input.js';
import { requireCall } from '../basics/require-call.js';
import { CheckPromoCodeResult, SuggestPromoCodesResult } from '../types/promo-code-results.type.js';

@ArgsType()
class SuggestPromoCodesArgs implements SuggestPromoCodesInput {
  @Field(() => ID, { description: 'The creator whom a code is for.' })
  creatorId!: string;

  @Field(() => Int, { defaultValue: 3, description: 'How many: 1 to 20.' })
  count!: number;

  @Field(() => String, {
    nullable: true,
    description: `How they are made: a template, or the id of a saved one. When it is left out, the account's default, or \`${BUILT_IN_TEMPLATE}\`. ${TEMPLATE_TEXT}`,
  })
  template?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The deal whose discount `{DISCOUNT}` says, if it is a whole number of percents or of the currency.',
  })
  dealId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What `{DISCOUNT}` says, whatever the deal: 1 to 99999.',
  })
  discount?: number | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Whether texts may be longer than the template says where too few of its own are free: by one random sign or more, or by a letter behind. If not, `KEY_SPACE_TOO_SMALL`.',
  })
  mayLengthen!: boolean;
}

@Resolver()
export class PromoCodeAdviceResolver {
  @Query(() => CheckPromoCodeResult, {
    description:
      'Every error and warning that `issuePromoCode` would give to this input now. Writes and reserves nothing.',
  })
  async checkPromoCode(
    @Arg('input', () => IssuePromoCodeInput, { description: 'As for `issuePromoCode`.' })
    input: IssuePromoCodeInput,
    @Ctx() context: GraphQLContext,
  ): Promise<CheckPromoCodeResult> {
    const { violations, warnings } = await checkPromoCode(
      context.deps,
      requireCall(context),
      input,
    );
    return { errors: violations, warnings };
  }

  @Query(() => CheckPromoCodeResult, {
    description:
      'Every error and warning that `rotatePromoCode` would give now about the new text of this code. Writes and reserves nothing.',
  })
  async checkRotation(
    @Arg('promoCodeId', () => ID, { description: 'The code that would get another text.' })
    promoCodeId: string,
    @Arg('text', () => String, { description: 'The new text; of a pattern, the new pattern.' })
    text: string,
    @Ctx() context: GraphQLContext,
  ): Promise<CheckPromoCodeResult> {
    const call = requireCall(context);
    const { violations, warnings } = await checkRotation(context.deps, call, { promoCodeId, text });
    return { errors: violations, warnings };
  }

  @Query(() => SuggestPromoCodesResult, {
    description:
      "Texts for a creator's code that may be issued at this moment. None of them is reserved.",
  })
  async suggestPromoCodes(
    @Args(() => SuggestPromoCodesArgs) args: SuggestPromoCodesArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<SuggestPromoCodesResult> {
    const outcome = await suggestPromoCodes(context.deps, requireCall(context), args);
    return outcome.ok
      ? { ...outcome.value, errors: [] }
      : {
          suggestions: [],
          template: null,
          keySpace: null,
          isLengthened: false,
          errors: outcome.violations,
        };
  }
}
