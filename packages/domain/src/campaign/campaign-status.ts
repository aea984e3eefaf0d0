import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import type { CampaignStatus, CreatorCampaign } from './campaign.js';

export const CAMPAIGN_ACTIONS = ['START', 'PAUSE', 'RESUME', 'COMPLETE'] as const;
export type CampaignAction = (typeof CAMPAIGN_ACTIONS)[number];

/**
 * The only table of allowed transitions. What is completed stays so: its applicants and their codes stay as they are,
 * and nobody is taken on any more. A draft has nothing to complete.
 */
const TRANSITIONS: Readonly<
  Record<CampaignStatus, Partial<Record<CampaignAction, CampaignStatus>>>
> = {
  DRAFT: { START: 'ACTIVE' },
  ACTIVE: { PAUSE: 'PAUSED', COMPLETE: 'COMPLETED' },
  PAUSED: { RESUME: 'ACTIVE', COMPLETE: 'COMPLETED' },
  COMPLETED: {},
};

type Judged = Pick<CreatorCampaign, 'status' | 'endAt'>;

/**
 * The status after an action.
 * @returns the status; or `CAMPAIGN_TRANSITION`, and `ENDS_IN_PAST` for one that would be active after its end
 */
export function campaignAfter(
  { status, endAt }: Judged,
  action: CampaignAction,
  now: Instant,
): Result<CampaignStatus> {
  const to = TRANSITIONS[status][action];
  if (to === undefined) {
    return refused(violation('CAMPAIGN_TRANSITION', ['action'], { from: status, action }));
  }
  return to === 'ACTIVE' && endAt !== null && endAt <= now
    ? refused(violation('ENDS_IN_PAST', ['action'], { endAt }))
    : ok(to);
}

/** What its status allows; a start or a resumption may still ask for a later end first. */
export function campaignActions({ status }: Pick<Judged, 'status'>): CampaignAction[] {
  return CAMPAIGN_ACTIONS.filter((action) => TRANSITIONS[status][action] !== undefined);
}

/** Whether it may be edited: what is completed is kept as it was. */
export function isCampaignOpen({ status }: Pick<Judged, 'status'>): boolean {
  return status !== 'COMPLETED';
}
