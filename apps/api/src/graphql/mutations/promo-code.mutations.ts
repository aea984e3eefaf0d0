import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { completePromoCode } from '../../application/codes/complete-promo-code.js';
import { expirePromoCodes } from '../../application/codes/expire-promo-codes.js';
import { issuePromoCodeToPartner } from '../../application/codes/issue-promo-code-to-partner.js';
import { issuePromoCode } from '../../application/codes/issue-promo-code.js';
import { updatePromoCode } from '../../application/codes/update-promo-code.js';
import type { GraphQLContext } from '../basics/context.js';
import { ExpirePromoCodesInput } from '../inputs/expire-promo-codes.input.js';
import {
  CompletePromoCodeInput,
  IssuePromoCodeInput,
  IssuePromoCodeToPartnerInput,
  UpdatePromoCodeInput,
} from '../inputs/promo-code.input.js';
import { requireCall } from '../basics/require-call.js';
import { payload, readBack, withoutNulls } from './payload.js';
import {
  CompletePromoCodePayload,
  ExpirePromoCodesPayload,
  IssuePromoCodePayload,
  IssuePromoCodeToPartnerPayload,
  UpdatePromoCodePayload,
} from './promo-code.payload.js';

/** The mutations of promo codes. */
@Resolver()
export class PromoCodeMutations {
  @Mutation(() => IssuePromoCodePayload, {
    description:
      "Makes a creator's code with every assignment that the account's mode asks for, or nothing (R4). `readiness` says beforehand what is missing, `checkPromoCode` what this would answer.",
  })
  async issuePromoCode(
    @Arg('input', () => IssuePromoCodeInput, { description: 'The code.' })
    input: IssuePromoCodeInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IssuePromoCodePayload> {
    const call = requireCall(context);
    const outcome = await issuePromoCode(context.deps, call, withoutNulls(input));
    const warnings = outcome.ok ? outcome.value.warnings : [];
    const { accountId } = call;
    return { ...(await payload({ context, info, accountId }, 'promoCode', outcome)), warnings };
  }

  @Mutation(() => IssuePromoCodeToPartnerPayload, {
    description:
      'Gives a code to a performance partner. What a creator holds is refused (R5). Not in a `CREATOR_ONLY` account.',
  })
  async issuePromoCodeToPartner(
    @Arg('input', () => IssuePromoCodeToPartnerInput, { description: 'The code.' })
    input: IssuePromoCodeToPartnerInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IssuePromoCodeToPartnerPayload> {
    const call = requireCall(context);
    const outcome = await issuePromoCodeToPartner(context.deps, call, withoutNulls(input));
    const warnings = outcome.ok ? outcome.value.warnings : [];
    const { accountId } = call;
    return { ...(await payload({ context, info, accountId }, 'promoCode', outcome)), warnings };
  }

  @Mutation(() => CompletePromoCodePayload, {
    description:
      "Gives a half-made code the assignments that the account's mode asks for and that it lacks (R4).",
  })
  async completePromoCode(
    @Arg('input', () => CompletePromoCodeInput, { description: 'The code, and on what terms.' })
    input: CompletePromoCodeInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CompletePromoCodePayload> {
    const call = requireCall(context);
    const outcome = await completePromoCode(context.deps, call, withoutNulls(input));
    const warnings = outcome.ok ? outcome.value.warnings : [];
    const { accountId } = call;
    const changing = input.promoCodeId;
    return {
      ...(await payload({ context, info, accountId }, 'promoCode', outcome, changing)),
      warnings,
    };
  }

  @Mutation(() => UpdatePromoCodePayload, {
    description:
      'Changes what is written about a code, also after its end. What is left out stays as it is.',
  })
  async updatePromoCode(
    @Arg('input', () => UpdatePromoCodeInput, { description: 'Which code, and what changes.' })
    input: UpdatePromoCodeInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdatePromoCodePayload> {
    const call = requireCall(context);
    const outcome = await updatePromoCode(context.deps, call, withoutNulls(input));
    const { accountId } = call;
    return payload({ context, info, accountId }, 'promoCode', outcome, input.promoCodeId);
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
    const outcome = await expirePromoCodes(context.deps, call, withoutNulls(input));
    if (!outcome.ok) return { promoCodes: [], errors: outcome.violations };
    const { accountId } = call;
    const { promoCodeIds } = outcome.value;
    const codes = await readBack({ context, info, accountId }, 'promoCodes', promoCodeIds);
    return { promoCodes: codes.filter((code) => code !== null), errors: [] };
  }
}
