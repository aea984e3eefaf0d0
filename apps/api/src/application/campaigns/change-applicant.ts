import {
  applicantAfter,
  applicantMoved,
  KEEP_CODES,
  membershipStepOf,
  ok,
  type Applicant,
  type ApplicantActor,
  type ApplicantStep,
  type CampaignApplicantId,
  type Creator,
  type CreatorCampaign,
  type Instant,
  type MoveTarget,
  type Result,
} from '@creator-codes/domain';
import type { MembershipOutcome } from '../creators/change-membership.js';
import { recordInvitation } from '../creators/invite-creator.js';
import { recordApplication } from '../creators/record-creator-applied.js';
import { recordJoining } from '../creators/record-creator-joined.js';
import type { Call } from '../ports/actor.js';
import {
  Conflict,
  type AuditAction,
  type AuditChange,
  type Dependencies,
  type Transaction,
} from '../ports/unit-of-work.js';
import { auditEvent, changed } from '../spine/audit.js';

/** Whose place in which campaign. */
export interface ApplicantSubject {
  readonly campaign: CreatorCampaign;
  readonly creator: Pick<Creator, 'id' | 'displayName'>;
  /** Null for a creator who has none yet. */
  readonly applicant: Applicant | null;
}

export interface ApplicantChange {
  /** The mutation's name, for the audit log. */
  readonly name: AuditAction;
  readonly action: ApplicantStep;
  readonly by: ApplicantActor;
  readonly moveTo?: MoveTarget | null;
  /** What changes beside the state. */
  readonly fields?: Partial<Pick<Applicant, 'message' | 'proposedRate' | 'decisionMessage'>>;
  /** When the contract of somebody begins who has not joined yet; null: now. */
  readonly contractStart?: Instant | null;
  readonly reason?: string | null;
  /** What else is to be done, and may refuse it; nothing has been written before. */
  readonly first?: () => Promise<Result<unknown>>;
}

/**
 * Moves a creator along the domain's table of applicants, with the membership that goes with it, or brings them into
 * the campaign. What refuses it has written nothing.
 * @returns the applicant; or `APPLICANT_TRANSITION`, `CREATOR_REMOVED`, and what `first` objects to
 * @throws Conflict if somebody else was quicker: the unit of work runs again
 */
export async function changeApplicant(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  subject: ApplicantSubject,
  change: ApplicantChange,
): Promise<Result<{ readonly applicantId: CampaignApplicantId }>> {
  const { campaign, creator, applicant: before } = subject;
  const now = deps.clock.now();
  const scene = { by: change.by, campaign: campaign.status };
  const state = applicantAfter(before, change.action, scene, change.moveTo ?? null);
  if (!state.ok) return state;
  const membership = await transaction.membership(creator.id, campaign.programId);
  const step = membershipStepOf(change.action, membership, creator.displayName, now);
  if (!step.ok) return step;
  const done = await change.first?.();
  if (done?.ok === false) return done;
  const joined = await moveMembership(transaction, deps, call, subject, step.value, change);
  if (joined?.ok === false) {
    // The table allowed it a moment ago: somebody else has moved the membership since.
    if (joined.violations.some(({ code }) => code === 'MEMBERSHIP_TRANSITION'))
      throw new Conflict();
    return joined;
  }

  const next: Applicant = {
    ...(before ?? newApplicant(deps, subject)),
    ...{ state: state.value, decisionMessage: null },
    ...(BEGINNINGS.has(change.action)
      ? { decidedBy: null, decidedAt: null }
      : { decidedBy: call.actor.name, decidedAt: now }),
    ...change.fields,
    version: (before?.version ?? 0) + 1,
  };
  const after = applicantMoved(before, next, now);
  if (before === null) await transaction.insertApplicant(after);
  else if (!(await transaction.updateApplicant(after, before.version))) throw new Conflict();
  await tellOfApplicant(transaction, deps, call, { ...subject, after }, change);
  return ok({ applicantId: after.id });
}

/** What waits for somebody's decision. */
const BEGINNINGS: ReadonlySet<ApplicantStep> = new Set<ApplicantStep>([
  ...(['INVITE', 'APPLY', 'APPLY_BY_LINK'] as const),
]);

type MembershipStep = 'INVITE' | 'APPLY' | 'JOIN';

function moveMembership(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { creator, campaign }: ApplicantSubject,
  step: MembershipStep | null,
  { name, contractStart = null, fields }: ApplicantChange,
): Promise<Result<MembershipOutcome>> | null {
  const place = { creatorId: creator.id, programId: campaign.programId };
  if (step === null) return null;
  if (step === 'INVITE') return recordInvitation(transaction, deps, call, place, name);
  if (step === 'APPLY') {
    return recordApplication(transaction, deps, call, place, fields?.message ?? null, name);
  }
  const terms = { contractStart, contractEnd: null, ...KEEP_CODES };
  return recordJoining(transaction, deps, call, place, terms, name);
}

function newApplicant(
  deps: Dependencies,
  { campaign, creator }: ApplicantSubject,
): Omit<Applicant, 'state' | 'version'> {
  return {
    id: deps.ids.next('CampaignApplicant'),
    ...{ campaignId: campaign.id, creatorId: creator.id, createdAt: deps.clock.now() },
    ...{ message: null, proposedRate: null, decisionMessage: null },
    ...{ decidedBy: null, decidedAt: null, stateSince: null, earlier: null },
  };
}

/** One event of a change, in the applicant's own history. */
export async function tellOfApplicant(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { campaign, creator, applicant, after }: ApplicantSubject & { readonly after: Applicant },
  { name, reason = null }: Pick<ApplicantChange, 'name' | 'reason'>,
): Promise<void> {
  const named: AuditChange = {
    field: 'campaign',
    before: applicant === null ? null : campaign.name,
    after: campaign.name,
  };
  await transaction.appendAudit(
    auditEvent(deps, call, {
      ...{ action: name, subjectType: 'CampaignApplicant', subjectId: after.id },
      ...{ subjectLabel: creator.displayName, subjectVersion: after.version, reason },
      changes: [
        named,
        ...changed(applicant === null ? {} : applicantTold(applicant), applicantTold(after)),
      ],
    }),
  );
}

/** What of an applicant may change, as the history tells it. */
function applicantTold({ state, message, proposedRate, decisionMessage }: Applicant) {
  return { applicant: state, message, proposedRate, decisionMessage };
}
