import { PREVIEW_LISTED_MAX } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  previewApplicationRules,
  type PreviewApplicationRulesInput,
} from '../../application/rules/preview-application-rules.js';
import type {
  MembershipView,
  ProgramView,
  ApplicationRuleView,
} from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { See } from '../basics/see.js';
import { badInput } from '../connections/bad-input.js';
import { ApplicationRuleDraft } from '../inputs/application-rule.input.js';
import { fieldsOf } from '../selection/fields.js';
import { rowScope } from '../selection/row-scope.js';
import { ApplicationRule } from '../types/application-rule.type.js';
import {
  ApplicationRulesPreview,
  PreviewedApplication,
} from '../types/application-rules-preview.type.js';
import { Program } from '../types/program.type.js';

@ArgsType()
class PreviewArgs implements PreviewApplicationRulesInput {
  @Field(() => ID, { description: 'The Creator program.' })
  programId!: string;

  @Field(() => [ApplicationRuleDraft], {
    nullable: true,
    description:
      'At most 20 rules to try, in their order, instead of those that the program has; these when it is left out.',
  })
  rules?: ApplicationRuleDraft[] | null;
}

@Resolver()
export class ApplicationRulesResolver {
  @Query(() => ApplicationRulesPreview, {
    description:
      'What rules would make of the applications to a program that are open now, if nobody decides before. Writes nothing.',
  })
  async previewApplicationRules(
    @Args(() => PreviewArgs) args: PreviewArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<ApplicationRulesPreview> {
    const outcome = await previewApplicationRules(context.deps, requireCall(context), args);
    const all = outcome.ok ? outcome.value.applications : [];
    const count = (action: 'ACCEPT' | 'DECLINE' | null) =>
      all.filter(({ decision }) => (decision?.action ?? null) === action).length;
    return {
      ...{ all, accepted: count('ACCEPT'), declined: count('DECLINE'), undecided: count(null) },
      hasMore: outcome.ok && outcome.value.hasMore,
      errors: outcome.ok ? [] : outcome.violations,
    };
  }
}

/** The first of the applications, read back with what was selected of them. */
@Resolver(() => ApplicationRulesPreview)
export class ApplicationRulesPreviewResolver {
  @FieldResolver(() => [PreviewedApplication], {
    description: 'The first of them: whoever waits longest stands first.',
  })
  @See('staff')
  async applications(
    @Root() { all }: ApplicationRulesPreview,
    @Arg('first', () => Int, { description: 'How many: 1 to 200.' }) first: number,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PreviewedApplication[]> {
    if (first < 1 || first > PREVIEW_LISTED_MAX) {
      throw badInput(`\`first\` must be from 1 to ${PREVIEW_LISTED_MAX}, not ${first}.`);
    }
    const listed = all.slice(0, first);
    const ids = listed.map(({ membershipId }) => membershipId);
    const fields = fieldsOf(info, 'membership');
    const memberships = await context.reads.nodes(rowScope(context), ids, fields);
    return listed.flatMap(({ decision }, place) => {
      const membership = memberships[place];
      if (membership === null || membership === undefined) return [];
      const { ruleName = null, action = null, decidesAt = null } = decision ?? {};
      return [{ membership: membership as MembershipView, ruleName, action, decidesAt }];
    });
  }
}

@Resolver(() => Program)
export class ProgramRulesResolver {
  @FieldResolver(() => [ApplicationRule], {
    description:
      'The rules that answer applications to it, in their order: the first that fits decides. At most 20.',
  })
  @See('staff')
  applicationRules(@Root() { applicationRules }: ProgramView): readonly ApplicationRuleView[] {
    return applicationRules ?? [];
  }
}
