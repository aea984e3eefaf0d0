import type { ApplicationRuleId, ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import type { Membership } from './membership.js';
import type { SocialPlatform, SocialProfile } from './social-profile.js';

/**
 * What a rule asks of an application.
 * - `JOINED_BEFORE`: the creator has had a contract before, in this program or in another one of the account.
 * - `FOLLOWERS_OVER`: one of their profiles has at least so many followers.
 */
export const APPLICATION_CONDITIONS = ['JOINED_BEFORE', 'FOLLOWERS_OVER'] as const;
export type ApplicationConditionKind = (typeof APPLICATION_CONDITIONS)[number];

export interface ApplicationCondition {
  readonly kind: ApplicationConditionKind;
  /** With `FOLLOWERS_OVER` alone: the fewest that are enough. */
  readonly followers: number | null;
  /** With `FOLLOWERS_OVER` alone: where the profile has to be; null for anywhere. */
  readonly platform: SocialPlatform | null;
}

export const APPLICATION_RULE_ACTIONS = ['ACCEPT', 'DECLINE'] as const;
export type ApplicationRuleAction = (typeof APPLICATION_RULE_ACTIONS)[number];

/** How many rules a program may have. */
export const APPLICATION_RULES_MAX = 20;
/** Thirty days. */
export const RULE_DELAY_MAX_HOURS = 720;
/** So many applications are judged by a dry run; the others are counted. */
export const PREVIEW_JUDGED_MAX = 1_000;
/** So many of them are listed. */
export const PREVIEW_LISTED_MAX = 200;

const HOUR_MS = 60 * 60 * 1_000;

/** Answers applications to a program by itself. */
export interface ApplicationRule {
  readonly id: ApplicationRuleId;
  readonly programId: ProgramId;
  /** Unique in the program: it is named as who decided. */
  readonly name: string;
  /** One that is off decides nothing, and lets the next one decide. */
  readonly isEnabled: boolean;
  /** All of them must hold; none holds for everybody. */
  readonly conditions: readonly ApplicationCondition[];
  readonly action: ApplicationRuleAction;
  /** What the creator is told with the decision. */
  readonly message: string | null;
  /** So long somebody may decide before the rule does. */
  readonly delayHours: number;
  /** From 1, the first that fits decides. */
  readonly position: number;
  readonly createdAt: Instant;
  readonly version: number;
}

/** What of a rule decides, and about whom. */
export type DecidingRule = Pick<
  ApplicationRule,
  'name' | 'isEnabled' | 'conditions' | 'action' | 'message' | 'delayHours'
>;

type Joining = Pick<Membership, 'state' | 'contractStart' | 'stateSince' | 'decidedAt' | 'earlier'>;

/** What rules are judged on. */
export interface ApplicationFacts {
  readonly profiles: readonly Pick<SocialProfile, 'platform' | 'followers'>[];
  /** Of the creator in all programs of the account, the one that they apply to included. */
  readonly memberships: readonly Joining[];
}

/**
 * Whether a contract of a membership has ever held, as far back as its states are kept. One that was taken back, or
 * ended before it began, has not.
 */
export function hasEverJoined(membership: Joining, now: Instant): boolean {
  let left = now;
  for (
    let each: (Omit<Joining, 'state'> & { readonly state: string }) | null = membership;
    each !== null;
    each = each.earlier
  ) {
    const { state, contractStart, stateSince, decidedAt } = each;
    const had = state === 'JOINED' || state === 'REMOVED';
    // A removal keeps the dates of the contract that it ended.
    const until = state === 'REMOVED' ? (stateSince ?? decidedAt ?? left) : left;
    if (had && (contractStart === null || contractStart <= until)) return true;
    left = stateSince ?? left;
  }
  return false;
}

function holds(
  { kind, followers, platform }: ApplicationCondition,
  { profiles, memberships }: ApplicationFacts,
  now: Instant,
): boolean {
  switch (kind) {
    case 'JOINED_BEFORE':
      return memberships.some((each) => hasEverJoined(each, now));
    case 'FOLLOWERS_OVER':
      return profiles.some(
        (profile) =>
          (platform === null || profile.platform === platform) &&
          profile.followers !== null &&
          profile.followers >= (followers ?? 0),
      );
  }
}

/**
 * Whether an application is left to people: one of them has taken back what was decided about it, and no rule is to
 * decide the same again.
 */
export function isLeftToPeople({
  decidedAt,
  stateSince,
}: Pick<Membership, 'decidedAt' | 'stateSince'>): boolean {
  return decidedAt !== null && decidedAt >= (stateSince ?? 0);
}

/**
 * The rule that decides about an application: the first that is on and whose conditions all hold, even if a later one
 * would decide sooner; null where people decide.
 * @param rules of its program, in their order
 */
export function ruleFor<Rule extends Pick<DecidingRule, 'isEnabled' | 'conditions'>>(
  facts: ApplicationFacts,
  rules: readonly Rule[],
  now: Instant,
): Rule | null {
  return (
    rules.find(
      ({ isEnabled, conditions }) =>
        isEnabled && conditions.every((condition) => holds(condition, facts, now)),
    ) ?? null
  );
}

/**
 * From when on a rule decides about an application.
 * @param appliedAt null where it is from before that was kept: it has waited long enough
 */
export function ruleDueAt(
  { delayHours }: Pick<ApplicationRule, 'delayHours'>,
  appliedAt: Instant | null,
): Instant {
  return (appliedAt ?? 0) + delayHours * HOUR_MS;
}

/** The shortest delay of rules that are on; null where none is. */
export function shortestDelay(
  rules: readonly Pick<ApplicationRule, 'isEnabled' | 'delayHours'>[],
): number | null {
  const hours = rules.filter(({ isEnabled }) => isEnabled).map(({ delayHours }) => delayHours);
  return hours.length === 0 ? null : Math.min(...hours) * HOUR_MS;
}

/**
 * The rules of a program with one of them at another place.
 * @param place from 1; beyond the last one it is the last
 */
export function rulesMoved<Rule extends { readonly id: string }>(
  rules: readonly Rule[],
  moving: Rule,
  place: number,
): readonly Rule[] {
  const others = rules.filter(({ id }) => id !== moving.id);
  return [...others.slice(0, place - 1), moving, ...others.slice(place - 1)];
}
