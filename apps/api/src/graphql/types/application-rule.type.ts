import type {
  ApplicationCondition as Condition,
  ApplicationConditionKind as ApplicationConditionKinds,
  ApplicationRuleAction as ApplicationRuleActions,
  ApplicationRuleId,
  Instant,
  ProgramId,
  SocialPlatform as SocialPlatforms,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { ApplicationRuleView } from '../../application/ports/views.js';
import {
  ApplicationConditionKind,
  ApplicationRuleAction,
} from '../basics/application-rule.enums.js';
import { SocialPlatform } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';
import { Program } from './program.type.js';

@ObjectType('ApplicationCondition', {
  simpleResolvers: true,
  description: 'Something that a rule asks of an application.',
})
@See('staff')
export class ApplicationCondition implements Condition {
  @Field(() => ApplicationConditionKind, { description: 'What it asks.' })
  kind!: ApplicationConditionKinds;

  @Field(() => Int, {
    nullable: true,
    description: 'With `FOLLOWERS_OVER`: the fewest that are enough.',
  })
  followers!: number | null;

  @Field(() => SocialPlatform, {
    nullable: true,
    description: 'With `FOLLOWERS_OVER`: where the profile has to be; null for anywhere.',
  })
  platform!: SocialPlatforms | null;
}

@ObjectType('ApplicationRule', {
  implements: Node,
  simpleResolvers: true,
  description:
    'Answers applications to a program by itself. The first rule that is on and whose conditions all hold decides.',
})
@See('staff')
export class ApplicationRule implements ApplicationRuleView {
  id!: ApplicationRuleId;
  programId!: ProgramId;

  @Field(() => Program, { description: 'The Creator program.' })
  program!: Program;

  @Field(() => String, {
    description: 'Unique in the program: the history names it as who decided.',
  })
  name!: string;

  @Field(() => Boolean, {
    description: 'One that is off decides nothing, and lets the next one decide.',
  })
  isEnabled!: boolean;

  @Field(() => [ApplicationCondition], {
    description: 'All of them must hold; none holds for every application.',
  })
  conditions!: ApplicationCondition[];

  @Field(() => ApplicationRuleAction, { description: 'What it does.' })
  action!: ApplicationRuleActions;

  @Field(() => String, {
    nullable: true,
    description: 'What the creator is told with the decision.',
  })
  message!: string | null;

  @Field(() => Int, {
    description: 'Hours that somebody has to decide before the rule does, from the application on.',
  })
  delayHours!: number;

  @Field(() => Int, { description: 'Its place among the rules of the program, from 1.' })
  position!: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Instant;

  @Field(() => Int, {
    description:
      'Goes up with every change of the rule, not when others move past it; `updateApplicationRule` takes the one that you saw.',
  })
  version!: number;
}
