import { expect, it } from 'vitest';
import type { OpenPlan } from './documents';
import { ofFile, replacedPlans } from './replaced-plans';

const plan: OpenPlan = {
  ...{ id: 'bj_1', kind: 'IMPORT_PROMO_CODES', appliedAt: null, isMine: true },
  ...{ retryOf: null, file: { id: 'fi_1' } },
};

it.each<[string, Partial<OpenPlan>, boolean]>([
  ['a plan of the file', {}, true],
  ['one that runs', { appliedAt: '2026-11-30T00:00:00Z' }, false],
  ['one of other rows of it', { kind: 'IMPORT_CREATORS' }, false],
  ['one of another file', { file: { id: 'fi_2' } }, false],
  ['one whose file is gone', { file: null }, false],
  ['one that tries rows again', { retryOf: { id: 'bj_0' } }, false],
  ["a colleague's", { isMine: false }, false],
])('another plan takes the place of %s', (_, more, isReplaced) => {
  const found = replacedPlans([{ ...plan, ...more }], 'IMPORT_PROMO_CODES', ofFile('fi_1'));
  expect(found.length === 1).toBe(isReplaced);
});
