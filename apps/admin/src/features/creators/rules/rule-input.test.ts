import { createApplicationRuleSchema, parse } from '@creator-codes/domain';
import { expect, test } from 'vitest';
import type { RuleRow } from './rule-documents';
import { NEW_CONDITION, NEW_RULE, typedRule, valuesOf, type RuleValues } from './rule-input';

const told = (changes: Partial<RuleValues>) => {
  const read = parse(createApplicationRuleSchema, typedRule({ ...NEW_RULE, ...changes }));
  return read.ok ? [] : read.violations.map(({ code, path }) => `${path.join('.')} ${code}`);
};

test('a new rule lacks nothing but a name', () => {
  expect(told({})).toEqual(['name REQUIRED']);
  expect(told({ name: 'Back again' })).toEqual([]);
});

test.each([
  [{ conditions: [NEW_CONDITION] }, ['conditions.0.followers REQUIRED']],
  [
    { conditions: [{ ...NEW_CONDITION, followers: 'many' }] },
    ['conditions.0.followers INVALID_VALUE'],
  ],
  [{ delayHours: '721' }, ['delayHours NUMBER_OUT_OF_RANGE']],
])('%j: %j', (changes, expected) => {
  expect(told({ name: 'x', ...changes })).toEqual(expected);
});

test('a rule that is there is read as it is', () => {
  const rule: Omit<RuleRow, 'id' | 'position' | 'version'> = {
    ...{ name: 'Large', action: 'DECLINE', isEnabled: true, message: null, delayHours: 0 },
    conditions: [
      { kind: 'JOINED_BEFORE', followers: null, platform: null },
      { kind: 'FOLLOWERS_OVER', followers: 9, platform: 'X' },
    ],
  };
  const values = valuesOf({ ...rule, id: 'x', position: 1, version: 1 });
  expect(parse(createApplicationRuleSchema, typedRule(values))).toMatchObject({
    value: { ...rule, message: null },
  });
});
