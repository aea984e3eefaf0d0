import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { releasePromoCodeText } from '../../application/codes/release-promo-code-text.js';
import { rotatePromoCode } from '../../application/codes/rotate-promo-code.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { ReleasePromoCodeTextInput, RotatePromoCodeInput } from '../inputs/rotation.input.js';
import { payload } from './payload.js';
import { ReleasePromoCodeTextPayload, RotatePromoCodePayload } from './rotation.payload.js';

/** The mutations by which texts change hands, or stay in the same ones. */
@Resolver()
export class RotationMutations {
  @Mutation(() => RotatePromoCodePayload, {
    description:
      'Gives the owner of a code that counts another text: a successor with the same terms begins now, and the old code ends now or after a time in which both count. The old text stays with its owner.',
  })
  async rotatePromoCode(
    @Arg('input', () => RotatePromoCodeInput, { description: 'Which code, and its new text.' })
    input: RotatePromoCodeInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RotatePromoCodePayload> {
    const call = requireCall(context);
    const outcome = await rotatePromoCode(context.deps, call, input);
    const warnings = outcome.ok ? outcome.value.warnings : [];
    const { accountId } = call;
    return { ...(await payload({ context, info, accountId }, 'promoCode', outcome)), warnings };
  }

  @Mutation(() => ReleasePromoCodeTextPayload, {
    description:
      'Gives up the text of a code that has ended, so that others may have it (R5). It is never taken back. Before the quarantine of the account is over: owners of the account only, with a reason.',
  })
  async releasePromoCodeText(
    @Arg('input', () => ReleasePromoCodeTextInput, { description: 'Which code, and why.' })
    input: ReleasePromoCodeTextInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReleasePromoCodeTextPayload> {
    const call = requireCall(context);
    const outcome = await releasePromoCodeText(context.deps, call, input);
    const { accountId } = call;
    return payload({ context, info, accountId }, 'promoCode', outcome, input.promoCodeId);
  }
}
