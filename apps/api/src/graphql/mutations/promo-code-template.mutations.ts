import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createPromoCodeTemplate } from '../../application/codes/create-promo-code-template.js';
import { updatePromoCodeTemplate } from '../../application/codes/update-promo-code-template.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import {
  CreatePromoCodeTemplateInput,
  UpdatePromoCodeTemplateInput,
} from '../inputs/promo-code-template.input.js';
import { payload } from './payload.js';
import {
  CreatePromoCodeTemplatePayload,
  UpdatePromoCodeTemplatePayload,
} from './promo-code-template.payload.js';

/** The mutations of templates. */
@Resolver()
export class PromoCodeTemplateMutations {
  @Mutation(() => CreatePromoCodeTemplatePayload, {
    description: 'Saves a template for the texts of codes.',
  })
  async createPromoCodeTemplate(
    @Arg('input', () => CreatePromoCodeTemplateInput, { description: 'The template.' })
    input: CreatePromoCodeTemplateInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreatePromoCodeTemplatePayload> {
    const call = requireCall(context);
    const outcome = await createPromoCodeTemplate(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'promoCodeTemplate', outcome);
  }

  @Mutation(() => UpdatePromoCodeTemplatePayload, {
    description: 'Changes a template. Codes that were made by it stay as they are.',
  })
  async updatePromoCodeTemplate(
    @Arg('input', () => UpdatePromoCodeTemplateInput, { description: 'The changes.' })
    input: UpdatePromoCodeTemplateInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdatePromoCodeTemplatePayload> {
    const call = requireCall(context);
    const outcome = await updatePromoCodeTemplate(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    return payload(place, 'promoCodeTemplate', outcome, input.promoCodeTemplateId);
  }
}
