import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { checkPromoCode } from '../../application/codes/check-promo-code.js';
import {
  suggestPromoCodes,
  type SuggestPromoCodesInput,
} from '../../application/codes/suggest-promo-codes.js';
import type { GraphQLContext } from '../basics/context.js';
import { IssuePromoCodeInput } from '../inputs/promo-code.input.js';
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
    description:
      'How they are made, at most 100 characters: `{NAME}` is the first name, `{HANDLE}` the handle with most followers, `{10|15}` a choice.',
  })
  template?: string | null;
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

  @Query(() => SuggestPromoCodesResult, {
    description:
      "Texts for a creator's code that nobody holds at this moment. None of them is reserved.",
  })
  async suggestPromoCodes(
    @Args(() => SuggestPromoCodesArgs) args: SuggestPromoCodesArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<SuggestPromoCodesResult> {
    const outcome = await suggestPromoCodes(context.deps, requireCall(context), args);
    return outcome.ok
      ? { suggestions: outcome.value, errors: [] }
      : { suggestions: [], errors: outcome.violations };
  }
}
