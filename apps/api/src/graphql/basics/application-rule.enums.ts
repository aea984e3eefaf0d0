import type {
  ApplicationConditionKind as ApplicationConditionKinds,
  ApplicationRuleAction as ApplicationRuleActions,
} from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

export const ApplicationConditionKind = registerEnum<ApplicationConditionKinds>(
  'ApplicationConditionKind',
  'What a rule asks of an application.',
  {
    JOINED_BEFORE:
      'The creator has had a contract before, in this program or in another one of the account.',
    FOLLOWERS_OVER: 'One of their profiles has at least so many followers.',
  },
);

export const ApplicationRuleAction = registerEnum<ApplicationRuleActions>(
  'ApplicationRuleAction',
  'What a rule does with an application.',
  {
    ACCEPT: 'Accept it: the creator has a contract from then on, without an end.',
    DECLINE: 'Decline it.',
  },
);
