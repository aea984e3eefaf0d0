import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createApplicationRule } from '../../application/rules/create-application-rule.js';
import { deleteApplicationRule } from '../../application/rules/delete-application-rule.js';
import {
  updateApplicationRule,
  type UpdateApplicationRuleInput as Changes,
} from '../../application/rules/update-application-rule.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import {
  CreateApplicationRuleInput,
  DeleteApplicationRuleInput,
  UpdateApplicationRuleInput,
} from '../inputs/application-rule.input.js';
import {
  CreateApplicationRulePayload,
  DeleteApplicationRulePayload,
  UpdateApplicationRulePayload,
} from './application-rule.payload.js';
import { payload } from './payload.js';

/** The mutations of rules that answer applications. */
@Resolver()
export class ApplicationRuleMutations {
  @Mutation(() => CreateApplicationRulePayload, {
    description:
      'Makes a rule that answers applications to a program, of which it has at most 20. `previewApplicationRules` says beforehand what it would do.',
  })
  async createApplicationRule(
    @Arg('input', () => CreateApplicationRuleInput, { description: 'The rule.' })
    input: CreateApplicationRuleInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateApplicationRulePayload> {
    const call = requireCall(context);
    const outcome = await createApplicationRule(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'applicationRule', outcome);
  }

  @Mutation(() => UpdateApplicationRulePayload, {
    description: 'Changes a rule, switches it on or off, or moves it among the others.',
  })
  async updateApplicationRule(
    @Arg('input', () => UpdateApplicationRuleInput, { description: 'The changes.' })
    input: UpdateApplicationRuleInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateApplicationRulePayload> {
    const call = requireCall(context);
    // The domain's schema refuses a null where there has to be a value.
    const outcome = await updateApplicationRule(context.deps, call, input as Changes);
    const place = { context, info, accountId: call.accountId };
    return payload(place, 'applicationRule', outcome, input.applicationRuleId);
  }

  @Mutation(() => DeleteApplicationRulePayload, {
    description: 'Deletes a rule. What it has decided stays decided.',
  })
  async deleteApplicationRule(
    @Arg('input', () => DeleteApplicationRuleInput, { description: 'Which one.' })
    input: DeleteApplicationRuleInput,
    @Ctx() context: GraphQLContext,
  ): Promise<DeleteApplicationRulePayload> {
    const outcome = await deleteApplicationRule(context.deps, requireCall(context), input);
    return {
      applicationRuleId: outcome.ok ? outcome.value.applicationRuleId : null,
      errors: outcome.ok ? [] : outcome.violations,
    };
  }
}
