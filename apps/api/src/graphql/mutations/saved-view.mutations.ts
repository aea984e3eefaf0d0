import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createSavedView } from '../../application/codes/create-saved-view.js';
import { deleteSavedView } from '../../application/codes/delete-saved-view.js';
import {
  updateSavedView,
  type UpdateSavedViewInput as Changes,
} from '../../application/codes/update-saved-view.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import {
  CreateSavedViewInput,
  DeleteSavedViewInput,
  UpdateSavedViewInput,
} from '../inputs/saved-view.input.js';
import { payload } from './payload.js';
import {
  CreateSavedViewPayload,
  DeleteSavedViewPayload,
  UpdateSavedViewPayload,
} from './saved-view.payload.js';

/** The mutations of views. */
@Resolver()
export class SavedViewMutations {
  @Mutation(() => CreateSavedViewPayload, {
    description: 'Keeps a view of the list of codes, for you or for all staff of the account.',
  })
  async createSavedView(
    @Arg('input', () => CreateSavedViewInput, { description: 'The view.' })
    input: CreateSavedViewInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateSavedViewPayload> {
    const call = requireCall(context);
    const outcome = await createSavedView(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'savedView', outcome);
  }

  @Mutation(() => UpdateSavedViewPayload, {
    description: 'Changes a view: your own, or, as a manager, a shared one.',
  })
  async updateSavedView(
    @Arg('input', () => UpdateSavedViewInput, { description: 'The changes.' })
    input: UpdateSavedViewInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateSavedViewPayload> {
    const call = requireCall(context);
    // The domain's schema refuses a null where there has to be a value.
    const outcome = await updateSavedView(context.deps, call, input as Changes);
    const place = { context, info, accountId: call.accountId };
    return payload(place, 'savedView', outcome, input.savedViewId);
  }

  @Mutation(() => DeleteSavedViewPayload, {
    description: 'Deletes a view: your own, or, as a manager, a shared one.',
  })
  async deleteSavedView(
    @Arg('input', () => DeleteSavedViewInput, { description: 'Which one.' })
    input: DeleteSavedViewInput,
    @Ctx() context: GraphQLContext,
  ): Promise<DeleteSavedViewPayload> {
    const outcome = await deleteSavedView(context.deps, requireCall(context), input);
    return {
      savedViewId: outcome.ok ? outcome.value.savedViewId : null,
      errors: outcome.ok ? [] : outcome.violations,
    };
  }
}
