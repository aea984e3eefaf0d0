import type { Violation } from '@creator-codes/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import type { ApplicationRuleView } from '../../application/ports/views.js';
import { ApplicationRule } from '../types/application-rule.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `createApplicationRule` answers.' })
export class CreateApplicationRulePayload {
  @Field(() => ApplicationRule, {
    nullable: true,
    description: 'The new rule; null when the call was refused.',
  })
  applicationRule!: ApplicationRuleView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updateApplicationRule` answers.' })
export class UpdateApplicationRulePayload {
  @Field(() => ApplicationRule, {
    nullable: true,
    description:
      'The rule as it is now; null when the call was refused for another reason than a stale version.',
  })
  applicationRule!: ApplicationRuleView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `deleteApplicationRule` answers.' })
export class DeleteApplicationRulePayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the rule that was; null when the call was refused.',
  })
  applicationRuleId!: string | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
