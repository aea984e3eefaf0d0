import { expect, it } from 'vitest';
import { fixesOfFile } from './file-fixes';

const row = { text: 'MEI15', answers: [] };

it('mends the text of a code where it stands, and leaves rows out', () => {
  const answers = [{ column: 'endAt' }, { column: 'text' }];
  expect(fixesOfFile({ ...row, plan: 'ERROR', answers })).toEqual(['TEXT', 'LEAVE_OUT']);
  expect(fixesOfFile({ ...row, plan: 'ERROR', answers: [{ column: null }] })).toEqual([
    'LEAVE_OUT',
  ]);
  expect(fixesOfFile({ ...row, plan: 'UPDATE' })).toEqual(['LEAVE_OUT']);
});

it('takes back in what was left out, and offers nothing for what is the same', () => {
  expect(fixesOfFile({ ...row, plan: 'SAME', text: null })).toEqual(['AS_PLANNED']);
  expect(fixesOfFile({ ...row, plan: 'SAME' })).toEqual([]);
  expect(fixesOfFile({ ...row, plan: null })).toEqual([]);
});
