import { expect, it } from 'vitest';
import { draftFor } from './plan-target';

const PROGRAM = { id: 'pg_1', name: 'Creators' };
const CREATORS = [{ id: 'cr_1', name: 'Mei' }];
const DEAL = { id: 'dl_1', name: 'Winter', endAt: null };
const OWN = { id: 'tp_1', name: 'Snow', template: 'SNOW{10|15}', isDefault: false };
const BEFORE = {
  target: null,
  plan: 'bj_1',
  pattern: { choice: 'OWN', template: 'X{##}', dealId: 'dl_9', purpose: 'PERSONAL' },
};

it('begins with the deal, the template and the program of the campaign, and keeps what else was entered', () => {
  expect(draftFor({ program: PROGRAM, deal: DEAL, template: OWN }, CREATORS, BEFORE)).toEqual({
    target: { kind: 'ids', creators: CREATORS },
    pattern: {
      ...{ choice: 'tp_1', template: 'X{##}', purpose: 'PERSONAL' },
      ...{ creatorProgramId: 'pg_1', dealId: 'dl_1' },
    },
  });
});

it('takes no deal that is over, nor the choice of before for the template that is the account’s', () => {
  const deal = { ...DEAL, endAt: '2020-01-01T00:00:00.000Z' };
  const template = { ...OWN, isDefault: true };
  const { pattern } = draftFor({ program: PROGRAM, deal, template }, CREATORS, BEFORE);
  expect(pattern).toMatchObject({ dealId: null });
  expect(pattern).not.toHaveProperty('choice');
  const without = draftFor({ program: PROGRAM, deal: null, template: null }, CREATORS, BEFORE);
  expect(without.pattern).toMatchObject({ choice: 'OWN' });
});
