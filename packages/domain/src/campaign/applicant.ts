import { membershipAfter, membershipStateAt, type MembershipTerms } from '../creator/membership.js';
import type { CampaignApplicantId, CreatorCampaignId, CreatorId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import type { CampaignStatus } from './campaign.js';

/** A creator's place in a campaign. Hired and joined are two separate approvals. */
export const APPLICANT_STATES = [
  'INVITED',
  'APPLIED',
  'IN_REVIEW',
  'IN_NEGOTIATION',
  'ALTERNATE',
  'HIRED',
  'REJECTED',
  'DECLINED',
  'REMOVED',
] as const;
export type ApplicantState = (typeof APPLICANT_STATES)[number];

/** A creator in a campaign. */
export interface Applicant {
  readonly id: CampaignApplicantId;
  readonly campaignId: CreatorCampaignId;
  readonly creatorId: CreatorId;
  readonly state: ApplicantState;
  /** What the creator wrote when they applied. */
  readonly message: string | null;
  /** What the creator asks for, in their own words. */
  readonly proposedRate: string | null;
  /** What to tell the creator with the last decision; nothing sends it. */
  readonly decisionMessage: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  /** Since when it is in its state; null where that was before it was kept. */
  readonly stateSince: Instant | null;
  /** What the last decision may be turned back to; null where that is not known. */
  readonly earlier: EarlierApplicant | null;
  readonly createdAt: Instant;
  readonly version: number;
}

/** What a decision may be turned back to: the state before it, with what belonged to it. */
export interface EarlierApplicant extends Pick<
  Applicant,
  'state' | 'decisionMessage' | 'decidedBy' | 'decidedAt' | 'stateSince'
> {
  /** The state before that one; null where it is not known. */
  readonly earlier: EarlierApplicant | null;
}

/** Where a manager puts somebody who waits for a decision. */
export const MOVE_TARGETS = ['IN_REVIEW', 'IN_NEGOTIATION', 'ALTERNATE'] as const;
export type MoveTarget = (typeof MOVE_TARGETS)[number];

/** Those that lead along {@link RULES}. */
const STEPS = [
  'INVITE',
  'APPLY',
  'APPLY_BY_LINK',
  'ACCEPT',
  'DECLINE',
  'MOVE',
  'HIRE',
  'REJECT',
  'REMOVE',
] as const;
export type ApplicantStep = (typeof STEPS)[number];

export const APPLICANT_ACTIONS = [...STEPS, 'REVERSE'] as const;
export type ApplicantAction = (typeof APPLICANT_ACTIONS)[number];

/** What staff do; by a link comes the creator alone. */
export const STAFF_ACTIONS = APPLICANT_ACTIONS.filter((action) => action !== 'APPLY_BY_LINK');
export type StaffApplicantAction = (typeof STAFF_ACTIONS)[number];

/** Who acts: staff, a rule that staff made, or the creator. */
export const APPLICANT_ACTORS = ['STAFF', 'RULE', 'CREATOR'] as const;
export type ApplicantActor = (typeof APPLICANT_ACTORS)[number];

/** What an action asks of the creator's membership in the campaign's program, where it is not so already. */
type MembershipEffect = 'INVITE' | 'APPLY' | 'JOIN';

type From = ApplicantState | 'NONE';

interface Rule {
  readonly by: readonly ApplicantActor[];
  readonly campaign: readonly CampaignStatus[];
  readonly membership: MembershipEffect | null;
  /** From where to where. */
  readonly ways: Partial<Record<ApplicantState, readonly From[]>>;
}

const ACTIVE = ['ACTIVE'] as const;
/** Campaigns in which staff decide. */
export const UNDER_WAY = ['ACTIVE', 'PAUSED'] as const;
const ANY = ['DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED'] as const;

/** Whoever waits for a decision of staff. */
const WAITING = ['APPLIED', 'IN_REVIEW', 'IN_NEGOTIATION', 'ALTERNATE'] as const;

const waitingBut = (state: MoveTarget): readonly From[] => WAITING.filter((each) => each !== state);

/**
 * The only table of what happens to an applicant: by whom, in which campaigns, from where to where, and what becomes of
 * their membership. `DECLINE` is the creator's, which staff record for them; moving somebody who is invited makes the
 * link void. `REVERSE` leads back to where the last decision came from, so it has no row.
 */
const RULES: Readonly<Record<ApplicantStep, Rule>> = {
  INVITE: {
    ...{ by: ['STAFF', 'RULE'], campaign: ACTIVE, membership: 'INVITE' },
    ways: { INVITED: ['NONE', 'DECLINED', 'REMOVED'] },
  },
  APPLY: {
    ...{ by: ['CREATOR', 'STAFF'], campaign: ACTIVE, membership: 'APPLY' },
    ways: { APPLIED: ['NONE', 'DECLINED'] },
  },
  APPLY_BY_LINK: {
    ...{ by: ['CREATOR'], campaign: ACTIVE, membership: 'JOIN' },
    ways: { APPLIED: ['NONE', 'DECLINED'] },
  },
  ACCEPT: {
    ...{ by: ['CREATOR', 'STAFF'], campaign: UNDER_WAY, membership: 'JOIN' },
    ways: { HIRED: ['INVITED'] },
  },
  DECLINE: {
    ...{ by: ['CREATOR', 'STAFF'], campaign: ANY, membership: null },
    ways: { DECLINED: ['INVITED', ...WAITING] },
  },
  MOVE: {
    ...{ by: ['STAFF'], campaign: UNDER_WAY, membership: null },
    ways: {
      IN_REVIEW: ['INVITED', ...waitingBut('IN_REVIEW')],
      IN_NEGOTIATION: waitingBut('IN_NEGOTIATION'),
      ALTERNATE: ['INVITED', ...waitingBut('ALTERNATE')],
    },
  },
  HIRE: {
    ...{ by: ['STAFF', 'RULE'], campaign: UNDER_WAY, membership: 'JOIN' },
    ways: { HIRED: WAITING },
  },
  REJECT: {
    ...{ by: ['STAFF'], campaign: ANY, membership: null },
    ways: { REJECTED: WAITING },
  },
  REMOVE: {
    ...{ by: ['STAFF'], campaign: ANY, membership: null },
    ways: { REMOVED: ['INVITED', 'HIRED'] },
  },
};

/** Who acts, and in which campaign. */
export interface ApplicantScene {
  readonly by: ApplicantActor;
  readonly campaign: CampaignStatus;
}

/** As much of an applicant as tells what may be done with them. */
export type ApplicantStanding = Pick<Applicant, 'state'> & Partial<Pick<Applicant, 'earlier'>>;

/**
 * The state after an action.
 * @param applicant null for a creator who has no place in the campaign
 * @param moveTo with `MOVE` alone
 * @returns the state; or `APPLICANT_TRANSITION` (params: `from`, `action`, `campaign`)
 */
export function applicantAfter(
  applicant: ApplicantStanding | null,
  action: ApplicantStep,
  { by, campaign }: ApplicantScene,
  moveTo: MoveTarget | null = null,
): Result<ApplicantState> {
  const from = applicant?.state ?? 'NONE';
  const rule = RULES[action];
  const to = APPLICANT_STATES.find(
    (state) => (moveTo ?? state) === state && rule.ways[state]?.includes(from) === true,
  );
  const isNamed = (moveTo !== null) === (action === 'MOVE');
  const isAllowed = isNamed && rule.by.includes(by) && rule.campaign.includes(campaign);
  return to === undefined || !isAllowed ? notNow(from, action, campaign) : ok(to);
}

/** `APPLICANT_TRANSITION`: an action that is not possible now. */
export function notNow(
  from: From,
  action: ApplicantAction,
  campaign: CampaignStatus,
): Result<never> {
  return refused(violation('APPLICANT_TRANSITION', [], { from, action, campaign }));
}

/**
 * What becomes of the creator's membership with an action. Memberships have a table of their own: where it does not
 * lead on, the membership is as far already and stays as it is.
 * @returns the step; null where it stays; or `CREATOR_REMOVED`, whose removal is reversed first
 */
export function membershipStepOf(
  action: ApplicantStep,
  membership: MembershipTerms | null,
  creator: string,
  now: Instant,
): Result<MembershipEffect | null> {
  const { membership: effect } = RULES[action];
  if (effect === null) return ok(null);
  if (membershipAfter(membership, effect, now).ok) return ok(effect);
  return membership !== null && membershipStateAt(membership, now) === 'REMOVED'
    ? refused(violation('CREATOR_REMOVED', [], { creator }))
    : ok(null);
}
