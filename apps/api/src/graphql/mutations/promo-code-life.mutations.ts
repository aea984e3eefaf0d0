import type { Result } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { changePromoCodeDates } from '../../application/codes/change-promo-code-dates.js';
import type { CodesOutcome } from '../../application/codes/codes-of-target.js';
import { expirePromoCodes } from '../../application/codes/expire-promo-codes.js';
import { reactivatePromoCode } from '../../application/codes/reactivate-promo-code.js';
import { mergedFields } from '../../application/ports/reads.js';
import type { PromoCodeView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { ExpirePromoCodesInput } from '../inputs/expire-promo-codes.input.js';
import {
  ChangePromoCodeDatesInput,
  ReactivatePromoCodeInput,
} from '../inputs/promo-code-life.input.js';
import { fieldsOf } from '../selection/fields.js';
import { payload, readNodes, type Place } from './payload.js';
import { warningsOf } from './warnings-of.js';
import {
  ChangePromoCodeDatesPayload,
  ExpirePromoCodesPayload,
  ReactivatePromoCodePayload,
} from './promo-code.payload.js';

/** The mutations by which codes end, move and count again. */
@Resolver()
export class PromoCodeLifeMutations {
  @Mutation(() => ChangePromoCodeDatesPayload, {
    description:
      'Moves start or end of codes, each judged by itself: what has begun keeps its start, what has ended is reactivated instead.',
  })
  async changePromoCodeDates(
    @Arg('input', () => ChangePromoCodeDatesInput, { description: 'Which codes, and their dates.' })
    input: ChangePromoCodeDatesInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangePromoCodeDatesPayload> {
    const call = requireCall(context);
    const outcome = await changePromoCodeDates(context.deps, call, input);
    return outcomesPayload({ context, info, accountId: call.accountId }, outcome);
  }

  @Mutation(() => ReactivatePromoCodePayload, {
    description:
      'Makes a code count again that was expired or whose end has passed, under all rules; with it an expiry is taken back. What counted before stays ended, in `earlierAssignments`.',
  })
  async reactivatePromoCode(
    @Arg('input', () => ReactivatePromoCodeInput, { description: 'Which code, on what terms.' })
    input: ReactivatePromoCodeInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReactivatePromoCodePayload> {
    const call = requireCall(context);
    const outcome = await reactivatePromoCode(context.deps, call, input);
    const { accountId } = call;
    const at = { context, info, accountId };
    return {
      ...(await payload(at, 'promoCode', outcome, input.promoCodeId)),
      warnings: warningsOf(outcome),
    };
  }

  @Mutation(() => ExpirePromoCodesPayload, {
    description:
      'Ends codes now, with all their assignments. Start and end stay as they were, nothing is deleted (R10), repeating is no error.',
  })
  async expirePromoCodes(
    @Arg('input', () => ExpirePromoCodesInput, { description: 'Which codes, and why.' })
    input: ExpirePromoCodesInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ExpirePromoCodesPayload> {
    const call = requireCall(context);
    const outcome = await expirePromoCodes(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    const answer = await outcomesPayload(place, outcome);
    return { ...answer, promoCodes: answer.outcomes.map(({ promoCode }) => promoCode) };
  }
}

/** What became of several codes, each read back with what was selected of it. */
async function outcomesPayload(
  place: Place,
  outcome: Result<CodesOutcome>,
): Promise<ChangePromoCodeDatesPayload> {
  if (!outcome.ok) return { outcomes: [], errors: outcome.violations };
  const { outcomes, promoCodes } = fieldsOf(place.info);
  const fields = mergedFields([outcomes?.['promoCode'] ?? {}, promoCodes ?? {}]);
  const ids = outcome.value.outcomes.map(({ promoCodeId }) => promoCodeId);
  const codes = await readNodes(place, ids, fields);
  return {
    outcomes: outcome.value.outcomes.flatMap(({ errors, warnings, isChanged }, at) => {
      const promoCode = codes[at] ?? null;
      // Codes are never deleted; an id names what its prefix says.
      return promoCode === null
        ? []
        : [{ promoCode: promoCode as PromoCodeView, errors, warnings, isChanged }];
    }),
    errors: [],
  };
}
