import { expect, it } from 'vitest';
import { fixesOfFile, isAskedAbove, isMendable, isOfCreator } from './file-fixes';

const row = {
  ...{ text: 'MEI15', answers: [], errors: [], warnings: [] },
  ...{ creator: { id: 'cr_1' }, promoCode: null },
};

it('mends the text of a code where it stands, and leaves rows out', () => {
  const answers = [{ column: 'endAt' }, { column: 'text' }];
  expect(fixesOfFile({ ...row, plan: 'ERROR', answers })).toEqual(['TEXT', 'LEAVE_OUT']);
  expect(fixesOfFile({ ...row, plan: 'ERROR', answers: [{ column: null }] })).toEqual([
    'LEAVE_OUT',
  ]);
  expect(fixesOfFile({ ...row, plan: 'UPDATE' })).toEqual(['LEAVE_OUT']);
});

it('lets new codes wait for their creators alone', () => {
  const errors = [{ code: 'CREATOR_NOT_JOINED', path: [] }];
  const answers = [{ column: 'ownerEmail' }];
  const waiting = { ...row, plan: 'ERROR', answers, errors } as const;
  expect(fixesOfFile(waiting)).toEqual(['INVITE', 'WAIT', 'LEAVE_OUT']);
  expect(fixesOfFile({ ...waiting, promoCode: { id: 'pc_1' } })).toEqual(['INVITE', 'LEAVE_OUT']);
  expect(fixesOfFile({ ...waiting, creator: null })).toEqual(['LEAVE_OUT']);
  const also = [...errors, { code: 'TEXT_OFFENSIVE', path: ['text'] }];
  expect(fixesOfFile({ ...waiting, errors: also })).toEqual(['INVITE', 'LEAVE_OUT']);
  const source = { code: 'MEDIA_SOURCE_REQUIRED', path: [] };
  expect(fixesOfFile({ ...waiting, errors: [source] })).toEqual([
    ...['CREATE_MEDIA_SOURCE', 'WAIT', 'LEAVE_OUT'],
  ]);
  // Media sources are of Optimize.
  const bare = [source, { code: 'OPTIMIZE_REQUIRED', path: [] }];
  expect(fixesOfFile({ ...waiting, errors: bare })).toEqual(['WAIT', 'LEAVE_OUT']);
  expect(fixesOfFile({ ...row, plan: 'WAITING' })).toEqual(['LEAVE_OUT', 'AS_PLANNED']);
  expect(fixesOfFile({ ...row, plan: 'WAITING', warnings: errors })).toEqual([
    ...['INVITE', 'LEAVE_OUT', 'AS_PLANNED'],
  ]);
});

it('takes back in what was left out, and offers nothing for what is the same', () => {
  const leftOut = { ...row, plan: 'SAME', text: null, creator: null } as const;
  expect(fixesOfFile(leftOut)).toEqual(['AS_PLANNED']);
  // A creator of a file, who has no code.
  expect(fixesOfFile({ ...leftOut, creator: row.creator })).toEqual([]);
  expect(fixesOfFile({ ...row, plan: 'SAME' })).toEqual([]);
  expect(fixesOfFile({ ...row, plan: null })).toEqual([]);
});

it('corrects the cells that another word mends, also a date that can be read in two ways', () => {
  const cell = { column: 'creatorEndAt', header: 'Creator program ends' };
  expect(isMendable({ ...cell, remedy: 'CHOOSE_DATE_ORDER' })).toBe(true);
  expect(isMendable({ ...cell, remedy: 'CREATE_MEDIA_SOURCE' })).toBe(false);
  expect(isMendable({ column: 'text', header: 'Code', remedy: 'FIX_CELL' })).toBe(false);
});

it('leads to the creator for what is done there', () => {
  expect(isOfCreator({ remedy: 'INVITE_CREATOR' })).toBe(true);
  expect(isOfCreator({ remedy: 'CREATE_MEDIA_SOURCE' })).toBe(true);
  expect(isOfCreator({ remedy: 'FIX_CELL' })).toBe(false);
});

it('asks above for ids of another system that nobody knows, and for nothing else', () => {
  const answer = (code: string, value: string) => ({
    ...{ remedy: 'MAP_EXTERNAL_ID', value, error: { code } },
  });
  expect(isAskedAbove(answer('REFERENCE_UNKNOWN', '7001'))).toBe(true);
  expect(isAskedAbove(answer('REFERENCE_AMBIGUOUS', '7001'))).toBe(false);
  expect(isAskedAbove(answer('REFERENCE_UNKNOWN', 'cr_AaIskHXOdAmilpmgyE02yw'))).toBe(false);
  const owner = { ...answer('REFERENCE_UNKNOWN', '7001'), remedy: 'CHOOSE_OWNER' };
  expect(isAskedAbove(owner)).toBe(false);
});
