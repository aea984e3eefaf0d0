import { NOT_EDITABLE_REASONS, type FieldVerdict as Verdict } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { editableNow } from '../../application/codes/editable.js';
import type { PromoCodeView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { See } from '../basics/see.js';
import { FieldVerdict } from '../types/field-verdict.type.js';
import { PromoCode } from '../types/promo-code.type.js';

@Resolver(() => PromoCode)
export class PromoCodeEditableResolver {
  @FieldResolver(() => [FieldVerdict], {
    description:
      'What about the code can be changed now, or why not: for the code, then for the terms of each assignment. `updatePromoCode` and `reactivatePromoCode` judge by the same.',
  })
  @See('staff')
  async editable(
    @Root() { id }: PromoCodeView,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FieldVerdict[]> {
    const call = requireCall(context);
    const verdicts = await context.loaders.load(info, id, (ids) =>
      editableNow(context.deps, call, ids),
    );
    return verdicts.map(shown);
  }
}

function shown({ field, assignmentId, objection }: Verdict): FieldVerdict {
  const code =
    objection?.code === 'NOT_EDITABLE_NOW' ? objection.params.reason : (objection?.code ?? null);
  const reason = NOT_EDITABLE_REASONS.find((each) => each === code) ?? null;
  return { field, assignmentId, may: objection === null, reason, objection };
}
