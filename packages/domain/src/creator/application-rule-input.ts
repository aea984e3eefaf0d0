import * as z from 'zod/mini';
import { idSchema, nameText, optionalText, wholeNumber, withDefault } from '../shared/fields.js';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';
import {
  APPLICATION_CONDITIONS,
  APPLICATION_RULE_ACTIONS,
  APPLICATION_RULES_MAX,
  RULE_DELAY_MAX_HOURS,
  type ApplicationCondition,
} from './application-rule.js';
import { SOCIAL_PLATFORMS } from './social-profile.js';

/** How many conditions a rule may have. */
export const RULE_CONDITIONS_MAX = 5;
/** As long as why an application is declined. */
export const RULE_MESSAGE_MAX = 500;

const conditionSchema = z.pipe(
  z.object({
    kind: z.enum(APPLICATION_CONDITIONS),
    followers: z.nullish(wholeNumber({ min: 1, max: 2_000_000_000 })),
    platform: z.nullish(z.enum(SOCIAL_PLATFORMS)),
  }),
  z.transform(({ kind, followers = null, platform = null }, context): ApplicationCondition => {
    const object = (code: 'REQUIRED' | 'INVALID_VALUE', field: string) =>
      context.issues.push(issueOf(null, violation(code, [field])));
    if (kind === 'FOLLOWERS_OVER') {
      if (followers === null) object('REQUIRED', 'followers');
    } else {
      if (followers !== null) object('INVALID_VALUE', 'followers');
      if (platform !== null) object('INVALID_VALUE', 'platform');
    }
    return { kind, followers, platform };
  }),
);

const shape = {
  name: nameText(),
  isEnabled: z.boolean(),
  conditions: z.array(conditionSchema).check(z.maxLength(RULE_CONDITIONS_MAX)),
  action: z.enum(APPLICATION_RULE_ACTIONS),
  message: optionalText(RULE_MESSAGE_MAX),
  delayHours: wholeNumber({ min: 0, max: RULE_DELAY_MAX_HOURS }),
};

const position = wholeNumber({ min: 1, max: APPLICATION_RULES_MAX });

const draftShape = {
  ...shape,
  isEnabled: withDefault(shape.isEnabled, false),
  delayHours: withDefault(shape.delayHours, 0),
};

/** The input of `createApplicationRule`, beside the program. A new rule is off, and the last, unless it is said. */
export const createApplicationRuleSchema = z.object({
  ...draftShape,
  position: withDefault(position, APPLICATION_RULES_MAX),
});
export type CreateApplicationRule = z.input<typeof createApplicationRuleSchema>;

/** Rules as a dry run may be given them, in their order. */
export const draftRulesSchema = z.object({
  rules: z.array(z.object(draftShape)).check(z.maxLength(APPLICATION_RULES_MAX)),
});
export type DraftRule = z.input<typeof draftRulesSchema>['rules'][number];

/** The input of `updateApplicationRule`: what is left out stays, null takes the message away. */
export const updateApplicationRuleSchema = z.extend(z.partial(z.object({ ...shape, position })), {
  applicationRuleId: idSchema,
  version: z.int(),
});
export type UpdateApplicationRule = z.input<typeof updateApplicationRuleSchema>;
