import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createRestrictedText } from '../../application/restricted/create-restricted-text.js';
import { createRestrictedTexts } from '../../application/restricted/create-restricted-texts.js';
import { endRestrictedText } from '../../application/restricted/end-restricted-text.js';
import { updateRestrictedText } from '../../application/restricted/update-restricted-text.js';
import type { NodeView, RestrictedTextView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import {
  CreateRestrictedTextInput,
  CreateRestrictedTextsInput,
  EndRestrictedTextInput,
  UpdateRestrictedTextInput,
} from '../inputs/restricted-text.input.js';
import { fieldsOf } from '../selection/fields.js';
import { payload, readNodes } from './payload.js';
import {
  CreateRestrictedTextPayload,
  CreateRestrictedTextsPayload,
  EndRestrictedTextPayload,
  UpdateRestrictedTextPayload,
} from './restricted-text.payload.js';

/** The mutations of restricted texts. */
@Resolver()
export class RestrictedTextMutations {
  @Mutation(() => CreateRestrictedTextPayload, {
    description:
      'Keeps a text, or all texts that begin so, from everybody. A word that a code holds is refused, naming the holder; `releaseHolder` takes it from one that has ended. Codes that begin with a prefix keep their texts.',
  })
  async createRestrictedText(
    @Arg('input', () => CreateRestrictedTextInput, { description: 'The text, and how long.' })
    input: CreateRestrictedTextInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateRestrictedTextPayload> {
    const call = requireCall(context);
    const outcome = await createRestrictedText(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    const answer = await payload(place, 'restrictedText', outcome);
    return { ...answer, codesKept: outcome.ok ? outcome.value.codesKept : 0 };
  }

  @Mutation(() => CreateRestrictedTextsPayload, {
    description:
      'The same for several texts, each judged by itself: those that are refused leave the others.',
  })
  async createRestrictedTexts(
    @Arg('input', () => CreateRestrictedTextsInput, { description: 'The texts, and how long.' })
    input: CreateRestrictedTextsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateRestrictedTextsPayload> {
    const call = requireCall(context);
    const outcome = await createRestrictedTexts(context.deps, call, input);
    if (!outcome.ok) return { outcomes: [], errors: outcome.violations };
    const { outcomes } = outcome.value;
    const fields = fieldsOf(info)['outcomes']?.['restrictedText'];
    const ids = outcomes.flatMap(({ restrictedTextId }) => restrictedTextId ?? []);
    const place = { context, info, accountId: call.accountId };
    const made = fields === undefined ? [] : await readNodes(place, ids, fields);
    // An id names what its prefix says.
    const byId = new Map<string, NodeView>(
      made.flatMap((node) => (node === null ? [] : [[node.id, node] as const])),
    );
    return {
      outcomes: outcomes.map(({ restrictedTextId, ...each }) => ({
        ...each,
        restrictedText: (byId.get(restrictedTextId ?? '') ?? null) as RestrictedTextView | null,
      })),
      errors: [],
    };
  }

  @Mutation(() => UpdateRestrictedTextPayload, {
    description: 'Changes the window or the reason of a text that is restricted still.',
  })
  async updateRestrictedText(
    @Arg('input', () => UpdateRestrictedTextInput, { description: 'The changes.' })
    input: UpdateRestrictedTextInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateRestrictedTextPayload> {
    const call = requireCall(context);
    const outcome = await updateRestrictedText(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    return payload(place, 'restrictedText', outcome, input.restrictedTextId);
  }

  @Mutation(() => EndRestrictedTextPayload, {
    description: 'Lets everybody have a text again, at once. Its history stays.',
  })
  async endRestrictedText(
    @Arg('input', () => EndRestrictedTextInput, { description: 'Which, and why.' })
    input: EndRestrictedTextInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EndRestrictedTextPayload> {
    const call = requireCall(context);
    const outcome = await endRestrictedText(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    return payload(place, 'restrictedText', outcome, input.restrictedTextId);
  }
}
