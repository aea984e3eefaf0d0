import { describe, expect, it, test } from 'vitest';
import { AMOUNT_MAX } from '../shared/money.js';
import { parse, parseChanges } from '../shared/schema.js';
import { DAY, idOf, NOW } from '../testing/built.js';
import { told, valueOf } from '../testing/outcome.js';
import {
  CAMPAIGN_DESCRIPTION_MAX,
  CAMPAIGN_GOAL_MAX,
  createCreatorCampaignSchema,
  DESIRED_HIRES_MAX,
  updateCreatorCampaignSchema,
} from './campaign.js';

const campaign = { programId: idOf('Program'), name: 'Winter launch' };

describe('the input of a campaign', () => {
  it('needs a program and a name', () => {
    expect(valueOf(parse(createCreatorCampaignSchema, campaign))).toEqual({
      ...campaign,
      ...{ description: null, goal: null, startAt: null, endAt: null },
      ...{ budget: null, desiredHires: null, dealId: null, templateId: null },
    });
    expect(told(parse(createCreatorCampaignSchema, {}))).toEqual([
      'name REQUIRED',
      'programId REQUIRED',
    ]);
  });

  test.each([
    ['a name of 100', { name: 'x'.repeat(100) }, []],
    ['one of 101', { name: 'x'.repeat(101) }, ['name TOO_LONG']],
    ['a blank name', { name: ' ' }, ['name REQUIRED']],
    ['a brief of 5,000', { description: 'x'.repeat(CAMPAIGN_DESCRIPTION_MAX) }, []],
    [
      'one of 5,001',
      { description: 'x'.repeat(CAMPAIGN_DESCRIPTION_MAX + 1) },
      ['description TOO_LONG'],
    ],
    ['a goal of 1,000', { goal: 'x'.repeat(CAMPAIGN_GOAL_MAX) }, []],
    ['one of 1,001', { goal: 'x'.repeat(CAMPAIGN_GOAL_MAX + 1) }, ['goal TOO_LONG']],
    ['dates', { startAt: NOW, endAt: NOW + DAY }, []],
    ['no time at all', { startAt: NOW, endAt: NOW }, ['endAt START_NOT_BEFORE_END']],
    ['only an end', { endAt: 1 }, []],
    ['the least budget', { budget: 1 }, []],
    ['the most', { budget: AMOUNT_MAX }, []],
    ['no budget', { budget: 0 }, ['budget NUMBER_OUT_OF_RANGE']],
    ['more than the most', { budget: AMOUNT_MAX + 1 }, ['budget NUMBER_OUT_OF_RANGE']],
    ['half a cent', { budget: 0.5 }, ['budget INVALID_VALUE']],
    ['one hire', { desiredHires: 1 }, []],
    ['the most hires', { desiredHires: DESIRED_HIRES_MAX }, []],
    ['nobody', { desiredHires: 0 }, ['desiredHires NUMBER_OUT_OF_RANGE']],
    [
      'one more than the most',
      { desiredHires: DESIRED_HIRES_MAX + 1 },
      ['desiredHires NUMBER_OUT_OF_RANGE'],
    ],
    ['half a creator', { desiredHires: 1.5 }, ['desiredHires INVALID_VALUE']],
  ])('takes or refuses %s', (_what, given, refusals) => {
    expect(told(parse(createCreatorCampaignSchema, { ...campaign, ...given }))).toEqual(refusals);
  });

  test.each([
    ['a control character', 'One\u0000two'],
    ['a turn of direction', '\u202Eevil'],
    ['half a character', '\uD83D'],
  ])('refuses %s', (_what, hostile) => {
    const said = { ...campaign, name: hostile, description: hostile, goal: hostile };
    expect(told(parse(createCreatorCampaignSchema, said))).toEqual([
      'description INVALID_VALUE',
      'goal INVALID_VALUE',
      'name INVALID_VALUE',
    ]);
  });

  it('keeps markup, formulas and emoji as the text that they are', () => {
    const description = `<img src=x onerror=alert(1)> =HYPERLINK("x") '; DROP TABLE campaign; -- 🧥`;
    expect(
      valueOf(parse(createCreatorCampaignSchema, { ...campaign, description })).description,
    ).toBe(description);
  });

  it('keeps the lines of a brief, and makes one of a name', () => {
    const said = { ...campaign, name: 'Winter\nlaunch', description: 'One\r\nTwo' };
    expect(valueOf(parse(createCreatorCampaignSchema, said))).toMatchObject({
      name: 'Winter launch',
      description: 'One\nTwo',
    });
  });
});

describe('changes to a campaign', () => {
  it('leave what they do not name, and clear what is null', () => {
    const changes = { version: 3, budget: null, dealId: null };
    expect(valueOf(parseChanges(updateCreatorCampaignSchema, changes))).toEqual(changes);
  });

  it('never take the name away', () => {
    expect(told(parseChanges(updateCreatorCampaignSchema, { version: 1, name: null }))).toEqual([
      'name REQUIRED',
    ]);
  });
});
