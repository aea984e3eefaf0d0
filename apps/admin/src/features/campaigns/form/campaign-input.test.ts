import { expect, it } from 'vitest';
import {
  CAMPAIGN_FIELDS,
  emptyCampaign,
  readCampaign,
  readCampaignChanges,
} from './campaign-input';

const PLACE = { timeZone: 'Asia/Shanghai', currency: 'USD' };
const TYPED = {
  ...emptyCampaign('pg_1'),
  ...{ name: ' Winter launch ', budget: '1200.50', desiredHires: '８' },
  ...{ startAt: '2030-01-01', endAt: '2030-01-31' },
};

const wrongIn = (values: Partial<typeof TYPED>) => {
  const read = readCampaign({ ...TYPED, ...values }, PLACE);
  return read.ok ? [] : read.violations.map(({ code, path }) => `${code} ${path.join('.')}`);
};

it('reads amounts in the currency of the account, and days in its zone: the last one whole', () => {
  const read = readCampaign(TYPED, PLACE);
  expect(read.ok && read.value).toEqual({
    ...{ programId: 'pg_1', name: 'Winter launch', description: null, goal: null },
    ...{ startAt: '2029-12-31T16:00:00.000Z', endAt: '2030-01-31T16:00:00.000Z' },
    ...{ budget: 120_050, desiredHires: 8, dealId: null, templateId: null },
  });
});

it('says beside each field what cannot be read in it', () => {
  expect(wrongIn({ name: ' ' })).toEqual(['REQUIRED name']);
  expect(wrongIn({ desiredHires: 'many' })).toEqual(['INVALID_VALUE desiredHires']);
  expect(wrongIn({ desiredHires: '0' })).toEqual([expect.stringContaining('desiredHires')]);
  expect(wrongIn({ budget: 'much' })).toEqual([expect.stringContaining('budget')]);
  expect(wrongIn({ endAt: '2029-01-01' })).toEqual([expect.stringContaining('endAt')]);
  expect(wrongIn({ startAt: 'soon', name: '' })).toEqual([
    'REQUIRED name',
    expect.stringContaining('startAt'),
  ]);
});

it('sends of an edit what was changed, and never the program', () => {
  const read = readCampaignChanges(TYPED, { budget: '1200.50', programId: 'pg_2' }, PLACE);
  expect(read.ok && read.value).toEqual({ budget: 120_050 });
  expect(CAMPAIGN_FIELDS).toContain('programId');
});
