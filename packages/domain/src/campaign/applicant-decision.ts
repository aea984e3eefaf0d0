import { membershipStateAt, type MembershipTerms } from '../creator/membership.js';
import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import {
  applicantAfter,
  MOVE_TARGETS,
  notNow,
  STAFF_ACTIONS,
  UNDER_WAY,
  type Applicant,
  type ApplicantScene,
  type ApplicantStanding,
  type ApplicantState,
  type EarlierApplicant,
  type MoveTarget,
  type StaffApplicantAction,
} from './applicant.js';
import type { CampaignStatus } from './campaign.js';

/** Decisions that may be taken back. */
const REVERSIBLE: ReadonlySet<string> = new Set<ApplicantState>(['REJECTED', 'REMOVED', 'HIRED']);

/** So many states are kept; further back nobody turns. */
const KEPT = 5;

/** An applicant moved to another state, who remembers the one before. */
export function applicantMoved(
  before: Applicant | null,
  after: Applicant,
  now: Instant,
): Applicant {
  const earlier = before === null ? null : shortened(snapshotOf(before), KEPT);
  return { ...after, stateSince: now, earlier };
}

function snapshotOf(applicant: Applicant): EarlierApplicant {
  const { state, decisionMessage, decidedBy, decidedAt, stateSince, earlier } = applicant;
  return { state, decisionMessage, decidedBy, decidedAt, stateSince, earlier };
}

function shortened(earlier: EarlierApplicant | null, length: number): EarlierApplicant | null {
  if (earlier === null || length === 0) return null;
  return { ...earlier, earlier: shortened(earlier.earlier, length - 1) };
}

/**
 * The applicant as they were before the last decision. Whoever would be hired again has joined still, or is about to.
 * @param membership in the campaign's program, which stays as it is
 * @param creator what they are called
 * @returns or `APPLICANT_TRANSITION`, `CREATOR_NOT_JOINED`
 */
export function applicantReversed(
  applicant: Applicant,
  { campaign }: Pick<ApplicantScene, 'campaign'>,
  membership: MembershipTerms | null,
  creator: string,
  now: Instant,
): Result<Applicant> {
  const { state, earlier } = applicant;
  if (earlier === null || !isApplicantReversible(applicant, campaign))
    return notNow(state, 'REVERSE', campaign);
  if (earlier.state === 'HIRED') {
    const joined = membership === null ? 'NONE' : membershipStateAt(membership, now);
    if (joined !== 'JOINED' && joined !== 'UPCOMING')
      return refused(violation('CREATOR_NOT_JOINED', [], { creator, state: joined }));
  }
  return ok({ ...applicant, ...earlier });
}

/** Whether the last decision may be taken back, as far as the applicant and the campaign tell. */
export function isApplicantReversible(
  { state, earlier = null }: ApplicantStanding,
  campaign: CampaignStatus,
): boolean {
  return (
    earlier !== null && REVERSIBLE.has(state) && UNDER_WAY.some((status) => status === campaign)
  );
}

/** What staff may do with an applicant now; `MOVE` where at least one target is open to them. */
export function offeredApplicantActions(
  applicant: ApplicantStanding,
  campaign: CampaignStatus,
): StaffApplicantAction[] {
  return STAFF_ACTIONS.filter((action) => {
    if (action === 'REVERSE') return isApplicantReversible(applicant, campaign);
    if (action === 'MOVE') return openMoves(applicant, campaign).length > 0;
    return applicantAfter(applicant, action, { by: 'STAFF', campaign }).ok;
  });
}

/** Where staff may move an applicant now. */
export function openMoves(
  applicant: ApplicantStanding,
  campaign: CampaignStatus,
): readonly MoveTarget[] {
  return MOVE_TARGETS.filter(
    (target) => applicantAfter(applicant, 'MOVE', { by: 'STAFF', campaign }, target).ok,
  );
}
