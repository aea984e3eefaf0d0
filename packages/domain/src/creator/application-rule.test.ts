import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contractEndActorName, ownActorOf, ruleActorName } from '../access/actor.js';
import { parse, parseChanges } from '../shared/schema.js';
import { DAY, idOf, NOW } from '../testing/built.js';
import { told, valueOf } from '../testing/outcome.js';
import {
  APPLICATION_RULES_MAX,
  hasEverJoined,
  ruleDueAt,
  ruleFor,
  rulesMoved,
  shortestDelay,
  type ApplicationCondition,
  type ApplicationFacts,
} from './application-rule.js';
import {
  createApplicationRuleSchema,
  draftRulesSchema,
  RULE_CONDITIONS_MAX,
  RULE_MESSAGE_MAX,
  updateApplicationRuleSchema,
} from './application-rule-input.js';
import { moved, UNDECIDED } from './decision.js';
import type { Membership } from './membership.js';
import { SOCIAL_PLATFORMS } from './social-profile.js';

const BEFORE: ApplicationCondition = { kind: 'JOINED_BEFORE', followers: null, platform: null };
const over = (followers: number, platform: ApplicationCondition['platform'] = null) => ({
  ...({ kind: 'FOLLOWERS_OVER', followers, platform } as const),
});
const fresh = (changes: Partial<Membership> = {}): Membership => ({
  ...{ ...UNDECIDED, id: idOf('Membership'), creatorId: idOf('Creator') },
  ...{ programId: idOf('Program'), version: 1, state: 'APPLIED' },
  ...changes,
});
const facts = (changes: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  ...{ profiles: [], memberships: [fresh()] },
  ...changes,
});
const rule = (conditions: readonly ApplicationCondition[], isEnabled = true) => ({
  ...{ conditions, isEnabled },
});
const fits = (condition: ApplicationCondition, about: ApplicationFacts) =>
  ruleFor(about, [rule([condition])], NOW) !== null;

describe('followers', () => {
  const profiles = [
    { platform: 'X', followers: 1_000 },
    { platform: 'TIKTOK', followers: null },
  ] as const;
  test.each([
    [over(1_000), true],
    [over(1_001), false],
    [over(1_000, 'X'), true],
    [over(1, 'TIKTOK'), false],
    [over(1, 'BLOG'), false],
  ])('%j: %s', (condition, expected) => {
    expect(fits(condition, facts({ profiles }))).toBe(expected);
  });
});

describe('having joined before', () => {
  const joined = (contractStart: number | null, contractEnd: number | null = null) =>
    moved(null, fresh({ state: 'JOINED', contractStart, contractEnd }), NOW - 10 * DAY);
  const removed = (from: Membership, at: number) => moved(from, { ...from, state: 'REMOVED' }, at);
  test.each([
    ['an application alone', fresh(), false],
    ['an invitation', fresh({ state: 'INVITED' }), false],
    ['a contract', joined(NOW), true],
    ['one that begins later', joined(NOW + 1), false],
    ['one that has ended', joined(NOW - 9 * DAY, NOW - DAY), true],
    ['one that was ended', removed(joined(NOW - DAY), NOW - DAY), true],
    ['one that was ended before it began', removed(joined(NOW - DAY + 1), NOW - DAY), false],
    ['one from before states were kept', fresh({ state: 'JOINED', contractStart: null }), true],
    [
      'one before they applied again',
      moved(joined(NOW - 9 * DAY, NOW - DAY), fresh(), NOW - 1),
      true,
    ],
    [
      'one that was declined before it would have begun',
      moved(joined(NOW - 1), fresh({ state: 'DECLINED' }), NOW - 2),
      false,
    ],
  ])('%s: %s', (_, membership, expected) => {
    expect(hasEverJoined(membership, NOW)).toBe(expected);
    expect(fits(BEFORE, facts({ memberships: [fresh(), membership] }))).toBe(expected);
  });
});

describe('the rule that decides', () => {
  const condition = fc.oneof(
    fc.constant(BEFORE),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(null, ...SOCIAL_PLATFORMS))
      .map(([followers, platform]) => over(followers, platform)),
  );
  const anyRule = fc.record({
    conditions: fc.array(condition, { maxLength: 3 }),
    isEnabled: fc.boolean(),
  });
  const anyFacts = fc.record({
    profiles: fc.array(
      fc.record({
        platform: fc.constantFrom(...SOCIAL_PLATFORMS),
        followers: fc.option(fc.integer({ min: 0, max: 10 })),
      }),
      { maxLength: 3 },
    ),
    memberships: fc.array(
      fc.constantFrom(fresh(), fresh({ state: 'JOINED' }), fresh({ state: 'DECLINED' })),
      { maxLength: 3 },
    ),
  });

  it('is the first that is on and whose conditions all hold', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyRule, { maxLength: 6 }), (about, rules) => {
        const chosen = ruleFor(about, rules, NOW);
        const place = chosen === null ? rules.length : rules.indexOf(chosen);
        const holdsAll = (each: (typeof rules)[number]) =>
          each.isEnabled && each.conditions.every((one) => fits(one, about));
        expect(rules.slice(0, place).some(holdsAll)).toBe(false);
        if (chosen !== null) expect(holdsAll(chosen)).toBe(true);
      }),
    );
  });

  it('is the same whatever stands behind it, and whatever is off before it', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyRule), fc.array(anyRule), (about, rules, others) => {
        const chosen = ruleFor(about, rules, NOW);
        fc.pre(chosen !== null);
        const off = others.map((each) => ({ ...each, isEnabled: false }));
        expect(ruleFor(about, [...off, ...rules, ...others], NOW)).toBe(chosen);
      }),
    );
  });

  it('without conditions is everybody’s', () => {
    expect(fits(BEFORE, facts())).toBe(false);
    expect(ruleFor(facts(), [rule([])], NOW)).not.toBeNull();
    expect(ruleFor(facts(), [rule([], false)], NOW)).toBeNull();
  });

  it('decides once its delay has passed', () => {
    expect(ruleDueAt({ delayHours: 0 }, NOW)).toBe(NOW);
    expect(ruleDueAt({ delayHours: 720 }, NOW)).toBe(NOW + 30 * DAY);
    expect(ruleDueAt({ delayHours: 24 }, null)).toBe(DAY);
    const of = (isEnabled: boolean, delayHours: number) => ({ isEnabled, delayHours });
    expect(shortestDelay([of(true, 48), of(true, 24), of(false, 1)])).toBe(DAY);
    expect(shortestDelay([of(false, 1)])).toBeNull();
  });
});

it('a rule is moved among the others', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id })) as [object, object, object] &
    { id: string }[];
  const order = (moving: { id: string }, place: number) =>
    rulesMoved([a, b, c] as { id: string }[], moving, place)
      .map(({ id }) => id)
      .join('');
  expect(order({ id: 'c' }, 1)).toBe('cab');
  expect(order({ id: 'a' }, 2)).toBe('bac');
  expect(order({ id: 'a' }, 20)).toBe('bca');
  expect(order({ id: 'd' }, 2)).toBe('adbc');
});

describe('the input', () => {
  const least = { name: 'Fans', conditions: [], action: 'ACCEPT' };
  it('is off, without delay and the last unless it says otherwise', () => {
    expect(valueOf(parse(createApplicationRuleSchema, least))).toEqual({
      ...least,
      ...{ isEnabled: false, message: null, delayHours: 0, position: APPLICATION_RULES_MAX },
    });
  });

  test.each([
    [{ delayHours: 720, position: 20 }, []],
    [{ delayHours: 721 }, ['delayHours NUMBER_OUT_OF_RANGE']],
    [{ delayHours: -1 }, ['delayHours NUMBER_OUT_OF_RANGE']],
    [{ position: 0 }, ['position NUMBER_OUT_OF_RANGE']],
    [{ position: 21 }, ['position NUMBER_OUT_OF_RANGE']],
    [{ message: 'x'.repeat(RULE_MESSAGE_MAX) }, []],
    [{ message: 'x'.repeat(RULE_MESSAGE_MAX + 1) }, ['message TOO_LONG']],
    [{ action: 'REMOVE' }, ['action INVALID_VALUE']],
    [{ name: '\u200B' }, ['name REQUIRED']],
    [{ conditions: [over(1)] }, []],
    [{ conditions: [over(0)] }, ['conditions.0.followers NUMBER_OUT_OF_RANGE']],
    [{ conditions: [BEFORE, { kind: 'FOLLOWERS_OVER' }] }, ['conditions.1.followers REQUIRED']],
    [
      { conditions: [{ ...over(2, 'X'), kind: 'JOINED_BEFORE' }] },
      [...['conditions.0.followers INVALID_VALUE', 'conditions.0.platform INVALID_VALUE']],
    ],
    [{ conditions: Array(RULE_CONDITIONS_MAX).fill(BEFORE) }, []],
    [{ conditions: Array(RULE_CONDITIONS_MAX + 1).fill(BEFORE) }, ['conditions TOO_MANY']],
  ])('%j: %j', (changes, expected) => {
    expect(told(parse(createApplicationRuleSchema, { ...least, ...changes }))).toEqual(expected);
  });

  it('of a change keeps what it leaves out', () => {
    const named = { applicationRuleId: idOf('ApplicationRule'), version: 1 };
    expect(valueOf(parseChanges(updateApplicationRuleSchema, { ...named, message: null }))).toEqual(
      { ...named, message: null },
    );
    expect(told(parseChanges(updateApplicationRuleSchema, { ...named, name: null }))).toEqual([
      'name REQUIRED',
    ]);
  });

  it('of a dry run has so many rules at most', () => {
    const rules = (length: number) => ({ rules: Array.from({ length }, () => least) });
    expect(told(parse(draftRulesSchema, rules(APPLICATION_RULES_MAX)))).toEqual([]);
    expect(told(parse(draftRulesSchema, rules(APPLICATION_RULES_MAX + 1)))).not.toEqual([]);
  });
});

describe('work of our own is told by its name', () => {
  test.each([
    [ruleActorName('Fans: all'), 'RULE', { is: 'RULE', name: 'Fans: all' }],
    [ruleActorName('Fans'), null, { is: 'RULE', name: 'Fans' }],
    [ruleActorName('Fans'), 'PERSON', null],
    [contractEndActorName('KEEP_UNTIL'), 'JOB', { is: 'CONTRACT_END', atEnd: 'KEEP_UNTIL' }],
    [contractEndActorName('KEEP_UNTIL'), null, { is: 'CONTRACT_END', atEnd: 'KEEP_UNTIL' }],
    [contractEndActorName('KEEP_UNTIL'), 'TOKEN', null],
    ['Contract end: SOON', 'JOB', null],
    ['Lin', 'PERSON', null],
    ['Lin', null, null],
  ] as const)('%s (%s)', (name, kind, expected) => {
    expect(ownActorOf(name, kind)).toEqual(expected);
  });
});
