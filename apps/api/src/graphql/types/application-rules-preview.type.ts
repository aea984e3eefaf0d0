import type {
  ApplicationRuleAction as ApplicationRuleActions,
  Instant,
  Violation,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { PreviewedApplication as Previewed } from '../../application/rules/preview-application-rules.js';
import type { MembershipView } from '../../application/ports/views.js';
import { ApplicationRuleAction } from '../basics/application-rule.enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Membership } from './membership.type.js';
import { UserError } from './user-error.type.js';

@ObjectType('PreviewedApplication', {
  simpleResolvers: true,
  description: 'What rules would make of one application.',
})
@See('staff')
export class PreviewedApplication {
  @Field(() => Membership, { description: 'The application.' })
  membership!: MembershipView;

  @Field(() => String, {
    nullable: true,
    description: 'What the rule is called that would decide; null where people decide.',
  })
  ruleName!: string | null;

  @Field(() => ApplicationRuleAction, {
    nullable: true,
    description: 'What it would do; null where people decide.',
  })
  action!: ApplicationRuleActions | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it would decide unless somebody does before: now, where it has waited long enough. Null where people decide.',
  })
  decidesAt!: Instant | null;
}

/** `application-rule.resolver.ts` lists the first. */
@ObjectType('ApplicationRulesPreview', {
  description: 'What rules would make of the applications to a program that are open now.',
})
@See('staff')
export class ApplicationRulesPreview {
  all!: readonly Previewed[];

  @Field(() => Int, { description: 'How many would be accepted.' })
  accepted!: number;

  @Field(() => Int, { description: 'How many would be declined.' })
  declined!: number;

  @Field(() => Int, { description: 'How many no rule decides about.' })
  undecided!: number;

  @Field(() => Boolean, {
    description: 'Whether more are open: the first 1,000 are judged and counted.',
  })
  hasMore!: boolean;

  @Field(() => [UserError], {
    description: 'What is wrong with the arguments; then nothing is counted.',
  })
  errors!: readonly Violation[];
}
