import { describe, expect, it, test } from 'vitest';
import { NOW } from '../testing/built.js';
import { told } from '../testing/outcome.js';
import {
  CAMPAIGN_ACTIONS,
  campaignActions,
  campaignAfter,
  isCampaignOpen,
} from './campaign-status.js';
import { CAMPAIGN_STATUSES, type CampaignStatus } from './campaign.js';

/** Everything that is allowed; whatever is not here is refused. */
const ALLOWED: Readonly<Record<string, CampaignStatus>> = {
  'DRAFT START': 'ACTIVE',
  'ACTIVE PAUSE': 'PAUSED',
  'ACTIVE COMPLETE': 'COMPLETED',
  'PAUSED RESUME': 'ACTIVE',
  'PAUSED COMPLETE': 'COMPLETED',
};

describe('the status of a campaign', () => {
  const cells = CAMPAIGN_STATUSES.flatMap((status) =>
    CAMPAIGN_ACTIONS.map((action) => [status, action] as const),
  );

  test.each(cells)('of %s by %s', (status, action) => {
    const outcome = campaignAfter({ status, endAt: null }, action, NOW);
    const to = ALLOWED[`${status} ${action}`];
    expect(outcome).toEqual(
      to === undefined
        ? {
            ok: false,
            violations: [
              { code: 'CAMPAIGN_TRANSITION', path: ['action'], params: { from: status, action } },
            ],
          }
        : { ok: true, value: to },
    );
    expect(campaignActions({ status }).includes(action)).toBe(to !== undefined);
  });

  test.each([
    ['DRAFT', 'START', NOW, ['action ENDS_IN_PAST']],
    ['DRAFT', 'START', NOW + 1, []],
    ['PAUSED', 'RESUME', NOW, ['action ENDS_IN_PAST']],
    ['PAUSED', 'RESUME', NOW + 1, []],
    ['ACTIVE', 'PAUSE', NOW, []],
    ['ACTIVE', 'COMPLETE', NOW, []],
    ['PAUSED', 'COMPLETE', NOW - 1, []],
  ] as const)('of %s by %s with its end at %d', (status, action, endAt, refusals) => {
    expect(told(campaignAfter({ status, endAt }, action, NOW))).toEqual(refusals);
  });

  it('is open until it is completed', () => {
    expect(CAMPAIGN_STATUSES.filter((status) => isCampaignOpen({ status }))).toEqual([
      'DRAFT',
      'ACTIVE',
      'PAUSED',
    ]);
  });
});
