import { expect, it } from 'vitest';
import { decisionInput, NO_DECISION, type DecisionValues } from './decision-input';

const ABOUT = { campaignId: 'cc_1', target: { ids: ['ap_1'] } };

const TYPED: DecisionValues = {
  ...{ message: 'Welcome', reason: 'Fits', liveCodes: 'KEEP_UNTIL' },
  contractStart: { wall: '2030-01-01', later: false },
  keepUntil: { wall: '2030-02-01', later: false },
};

const told = (action: Parameters<typeof decisionInput>[1], values = TYPED) => {
  const read = decisionInput(ABOUT, action, values, 'UTC');
  return read.ok
    ? read.value
    : read.violations.map(({ code, path }) => `${code} ${path.join('.')}`);
};

it('sends what a decision has a use for, and nothing else that was typed', () => {
  const spoken = { ...ABOUT, reason: 'Fits' };
  const joins = { message: 'Welcome', contractStart: '2030-01-01T00:00:00.000Z' };
  expect(told('HIRE')).toEqual({ ...spoken, action: 'HIRE', ...joins });
  expect(told('RECORD_ACCEPTED')).toEqual({ ...spoken, action: 'RECORD_ACCEPTED', ...joins });
  expect(told('REJECT')).toEqual({ ...spoken, action: 'REJECT', message: 'Welcome' });
  expect(told('DECLINE')).toEqual({ ...spoken, action: 'DECLINE' });
  expect(told('REMOVE')).toEqual({
    ...{ ...spoken, action: 'REMOVE', message: 'Welcome' },
    ...{ liveCodes: 'KEEP_UNTIL', keepUntil: '2030-02-02T00:00:00.000Z' },
  });
});

it('asks what becomes of codes before somebody is taken out, and until when they are kept', () => {
  expect(told('REMOVE', NO_DECISION)).toEqual(['REQUIRED liveCodes']);
  expect(told('REMOVE', { ...NO_DECISION, liveCodes: 'KEEP_UNTIL' })).toEqual([
    'REQUIRED keepUntil',
  ]);
  expect(told('HIRE', { ...TYPED, contractStart: { wall: 'soon', later: false } })).toEqual([
    expect.stringContaining('contractStart'),
  ]);
});
