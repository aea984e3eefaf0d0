import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { deleteDraft } from '../../application/drafts/delete-draft.js';
import { saveDraft, type SaveDraftInput as Save } from '../../application/drafts/save-draft.js';
import { takeOverDraft } from '../../application/drafts/take-over-draft.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { DeleteDraftInput, SaveDraftInput, TakeOverDraftInput } from '../inputs/draft.input.js';
import { DeleteDraftPayload, SaveDraftPayload, TakeOverDraftPayload } from './draft.payload.js';
import { payload } from './payload.js';

/** The mutations of drafts. */
@Resolver()
export class DraftMutations {
  @Mutation(() => SaveDraftPayload, {
    description:
      'Keeps what you have begun in a form: a new draft, or your own one as you saw it. The audit log tells of a draft once, not of each save.',
  })
  async saveDraft(
    @Arg('input', () => SaveDraftInput, { description: 'The draft.' })
    input: SaveDraftInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SaveDraftPayload> {
    const call = requireCall(context);
    // The domain's schema takes a null for what is left out.
    const outcome = await saveDraft(context.deps, call, input as Save);
    const place = { context, info, accountId: call.accountId };
    return payload(place, 'draft', outcome, input.draftId ?? null);
  }

  @Mutation(() => TakeOverDraftPayload, {
    description:
      "Makes a colleague's draft yours, as it was saved last. They are told when they save it again.",
  })
  async takeOverDraft(
    @Arg('input', () => TakeOverDraftInput, { description: 'Which one.' })
    input: TakeOverDraftInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TakeOverDraftPayload> {
    const call = requireCall(context);
    const outcome = await takeOverDraft(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'draft', outcome);
  }

  @Mutation(() => DeleteDraftPayload, { description: 'Deletes a draft of yours.' })
  async deleteDraft(
    @Arg('input', () => DeleteDraftInput, { description: 'Which one.' })
    input: DeleteDraftInput,
    @Ctx() context: GraphQLContext,
  ): Promise<DeleteDraftPayload> {
    const outcome = await deleteDraft(context.deps, requireCall(context), input);
    return {
      draftId: outcome.ok ? outcome.value.draftId : null,
      errors: outcome.ok ? [] : outcome.violations,
    };
  }
}
