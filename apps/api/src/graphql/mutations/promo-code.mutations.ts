import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { completePromoCode } from '../../application/codes/complete-promo-code.js';
import { issuePromoCodeToMediaSource } from '../../application/codes/issue-promo-code-to-media-source.js';
import { issuePromoCodeToPartner } from '../../application/codes/issue-promo-code-to-partner.js';
import { issuePromoCode } from '../../application/codes/issue-promo-code.js';
import { updatePromoCode } from '../../application/codes/update-promo-code.js';
import type { GraphQLContext } from '../basics/context.js';
import {
  CompletePromoCodeInput,
  IssuePromoCodeInput,
  IssuePromoCodeToMediaSourceInput,
  IssuePromoCodeToPartnerInput,
  UpdatePromoCodeInput,
} from '../inputs/promo-code.input.js';
import { requireCall } from '../basics/require-call.js';
import { warningsOf } from './warnings-of.js';
import { payload } from './payload.js';
import {
  CompletePromoCodePayload,
  IssuePromoCodePayload,
  IssuePromoCodeToMediaSourcePayload,
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
    const outcome = await issuePromoCode(context.deps, call, input);
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
    const outcome = await issuePromoCodeToPartner(context.deps, call, input);
    const warnings = outcome.ok ? outcome.value.warnings : [];
    const { accountId } = call;
    return { ...(await payload({ context, info, accountId }, 'promoCode', outcome)), warnings };
  }

  @Mutation(() => IssuePromoCodeToMediaSourcePayload, {
    description:
      'Gives a code to a media source that stands for no creator. What somebody else holds is refused (R5). Needs Optimize (R3); not in a `CREATOR_ONLY` account.',
  })
  async issuePromoCodeToMediaSource(
    @Arg('input', () => IssuePromoCodeToMediaSourceInput, { description: 'The code.' })
    input: IssuePromoCodeToMediaSourceInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IssuePromoCodeToMediaSourcePayload> {
    const call = requireCall(context);
    const outcome = await issuePromoCodeToMediaSource(context.deps, call, input);
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
    const outcome = await completePromoCode(context.deps, call, input);
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
      'Changes a code, each field where `editable` says so; else it answers `NOT_EDITABLE_NOW`. What is left out stays as it is, null clears.',
  })
  async updatePromoCode(
    @Arg('input', () => UpdatePromoCodeInput, { description: 'Which code, and what changes.' })
    input: UpdatePromoCodeInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdatePromoCodePayload> {
    const call = requireCall(context);
    const outcome = await updatePromoCode(context.deps, call, input);
    const { accountId } = call;
    const changing = input.promoCodeId;
    return {
      ...(await payload({ context, info, accountId }, 'promoCode', outcome, changing)),
      warnings: warningsOf(outcome),
    };
  }
}
