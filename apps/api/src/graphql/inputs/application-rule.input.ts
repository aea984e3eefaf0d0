import type {
  ApplicationConditionKind as ApplicationConditionKinds,
  ApplicationRuleAction as ApplicationRuleActions,
  DraftRule,
  SocialPlatform as SocialPlatforms,
} from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CreateApplicationRuleInput as Create } from '../../application/rules/create-application-rule.js';
import type { DeleteApplicationRuleInput as Delete } from '../../application/rules/delete-application-rule.js';
import type { UpdateApplicationRuleInput as Update } from '../../application/rules/update-application-rule.js';
import {
  ApplicationConditionKind,
  ApplicationRuleAction,
} from '../basics/application-rule.enums.js';
import { SocialPlatform } from '../basics/enums.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

const NAME = 'At most 100 characters, unique in the program.';
const CONDITIONS = 'At most 5, all of which must hold; an empty list holds for every application.';
const MESSAGE = 'What the creator is told with the decision, at most 500 characters.';
const DELAY = 'Hours that somebody has to decide before the rule does: 0 to 720.';
const POSITION =
  'The place among the rules of the program, 1 to 20; beyond the last it is the last.';

@InputType({ description: 'Something that a rule asks of an application.' })
export class ApplicationConditionInput {
  @Field(() => ApplicationConditionKind, { description: 'What it asks.' })
  kind!: ApplicationConditionKinds;

  @Field(() => Int, {
    nullable: true,
    description: 'With `FOLLOWERS_OVER` alone, where it is required: the fewest that are enough.',
  })
  followers?: number | null;

  @Field(() => SocialPlatform, {
    nullable: true,
    description:
      'With `FOLLOWERS_OVER` alone: where the profile has to be; anywhere when left out.',
  })
  platform?: SocialPlatforms | null;
}

@InputType({ description: 'A rule as `previewApplicationRules` tries it.' })
export class ApplicationRuleDraft implements DraftRule {
  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => [ApplicationConditionInput], { description: CONDITIONS })
  conditions!: ApplicationConditionInput[];

  @Field(() => ApplicationRuleAction, { description: 'What it does.' })
  action!: ApplicationRuleActions;

  @Field(() => String, { nullable: true, description: MESSAGE })
  message?: string | null;

  @Field(() => Int, { nullable: true, description: `${DELAY} None when left out.` })
  delayHours?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it decides; off when left out.' })
  isEnabled?: boolean | null;
}

@InputType({ description: 'A new rule that answers applications to a program.' })
export class CreateApplicationRuleInput implements Create {
  @Field(() => ID, {
    nullable: true,
    description: 'The Creator program; may be left out where the account has one.',
  })
  programId?: string | null;

  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => [ApplicationConditionInput], { description: CONDITIONS })
  conditions!: ApplicationConditionInput[];

  @Field(() => ApplicationRuleAction, { description: 'What it does.' })
  action!: ApplicationRuleActions;

  @Field(() => String, { nullable: true, description: MESSAGE })
  message?: string | null;

  @Field(() => Int, { nullable: true, description: `${DELAY} None when left out.` })
  delayHours?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it decides; off when left out.' })
  isEnabled?: boolean | null;

  @Field(() => Int, { nullable: true, description: `${POSITION} The last when left out.` })
  position?: number | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

type Changing = 'name' | 'isEnabled' | 'conditions' | 'action' | 'delayHours' | 'position';

@InputType({
  description:
    'Changes to a rule. What is left out stays as it is. What it has decided stays decided; what waits is judged anew.',
})
export class UpdateApplicationRuleInput implements Omit<Update, Changing> {
  @Field(() => ID, { description: 'The rule.' })
  applicationRuleId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: NAME })
  name?: string | null;

  @Field(() => [ApplicationConditionInput], { nullable: true, description: CONDITIONS })
  conditions?: ApplicationConditionInput[] | null;

  @Field(() => ApplicationRuleAction, { nullable: true, description: 'What it does.' })
  action?: ApplicationRuleActions | null;

  @Field(() => String, { nullable: true, description: `${MESSAGE} Null for none.` })
  message?: string | null;

  @Field(() => Int, { nullable: true, description: DELAY })
  delayHours?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it decides.' })
  isEnabled?: boolean | null;

  @Field(() => Int, { nullable: true, description: POSITION })
  position?: number | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which rule goes.' })
export class DeleteApplicationRuleInput implements Delete {
  @Field(() => ID, { description: 'The rule.' })
  applicationRuleId!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
