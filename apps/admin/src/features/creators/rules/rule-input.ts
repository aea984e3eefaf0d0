import {
  RULE_CONDITIONS_MAX,
  type ApplicationConditionKind,
  type ApplicationRuleAction,
  type SocialPlatform,
} from '@creator-codes/domain';
import type { RuleRow } from './rule-documents';

/** A condition as a form holds it. */
export interface ConditionValues {
  kind: ApplicationConditionKind;
  followers: string;
  /** Empty for any profile. */
  platform: SocialPlatform | '';
}

/** A rule as its form holds it. */
export interface RuleValues {
  name: string;
  action: ApplicationRuleAction;
  conditions: ConditionValues[];
  message: string;
  delayHours: string;
  isEnabled: boolean;
}

export const RULE_FIELDS = [
  ...(['name', 'action', 'conditions', 'message', 'delayHours', 'isEnabled'] as const),
] as const;

/** Where the form can show what is wrong. */
export const RULE_PLACES = [
  ...RULE_FIELDS,
  ...Array.from({ length: RULE_CONDITIONS_MAX }, (_, row) =>
    (['kind', 'followers', 'platform'] as const).map(
      (part) => `conditions.${row}.${part}` as const,
    ),
  ).flat(),
];

/** What a new rule begins with: off, and with a day in which people may decide. */
export const NEW_RULE: RuleValues = {
  ...{ name: '', action: 'ACCEPT', message: '', delayHours: '24', isEnabled: false },
  conditions: [{ kind: 'JOINED_BEFORE', followers: '', platform: '' }],
};

export const NEW_CONDITION: ConditionValues = {
  ...{ kind: 'FOLLOWERS_OVER', followers: '', platform: '' },
};

/** What a form begins with for a rule that is there. */
export function valuesOf(rule: RuleRow): RuleValues {
  const { name, action, isEnabled } = rule;
  return {
    ...{ name, action, isEnabled },
    ...{ message: rule.message ?? '', delayHours: String(rule.delayHours) },
    conditions: rule.conditions.map(({ kind, followers, platform }) => ({
      ...{ kind, followers: followers === null ? '' : String(followers) },
      platform: platform ?? '',
    })),
  };
}

/** What the form's values stand for, for the schemas to judge. */
export function typedRule(values: RuleValues) {
  return {
    ...values,
    delayHours: numberIn(values.delayHours),
    conditions: values.conditions.map(typedCondition),
  };
}

/** The same for what was changed alone. */
export function changesOf({ conditions, delayHours, ...changes }: Partial<RuleValues>) {
  return {
    ...changes,
    ...(conditions !== undefined && { conditions: conditions.map(typedCondition) }),
    ...(delayHours !== undefined && { delayHours: numberIn(delayHours) }),
  };
}

/** What a condition of another kind was asked before is left out. */
function typedCondition({ kind, followers, platform }: ConditionValues) {
  return kind === 'FOLLOWERS_OVER'
    ? { kind, followers: numberIn(followers), platform: platform === '' ? null : platform }
    : { kind };
}

/** The rules as a dry run is given them, all on. */
export function draftsOf(rules: readonly RuleRow[]) {
  return rules.map(({ name, action, message, delayHours, conditions }) => ({
    ...{ name, action, message, delayHours, isEnabled: true },
    conditions: conditions.map(({ kind, followers, platform }) => ({ kind, followers, platform })),
  }));
}

/** The number that was typed; null for none. */
function numberIn(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
