import { expect, it } from 'vitest';
import {
  canPlanRowsAgain,
  countIn,
  isAppliedWhole,
  isNotDone,
  listOf,
  percentOf,
  rateOf,
  runStateOf,
  statesOf,
} from './job-counts';

const counts = [
  { state: 'READY', count: 40 },
  { state: 'SAME', count: 0 },
  { state: 'ERROR', count: 3 },
  { state: 'OTHER_TEXT', count: 7 },
] as const;

it('counts rows in several states', () => {
  expect(countIn({ counts: [...counts] }, 'READY', 'OTHER_TEXT', 'DONE')).toBe(47);
});

it('tells first what needs somebody, and nothing of what is not', () => {
  expect(statesOf({ counts: [...counts] }).map(({ state }) => state)).toEqual([
    ...['ERROR', 'READY', 'OTHER_TEXT'],
  ]);
});

it('tells how fast it goes once something tells', () => {
  const rest = { position: 500, total: 1_500 };
  expect(rateOf({ ...rest, secondsLeft: null })).toBeNull();
  expect(rateOf({ ...rest, position: 1_500, secondsLeft: 0 })).toBeNull();
  expect(rateOf({ ...rest, secondsLeft: 4 })).toBe(250);
});

it('is at the end only at the end', () => {
  expect(percentOf({ position: 999, total: 1_000 })).toBe(99);
  expect(percentOf({ position: 1_000, total: 1_000 })).toBe(100);
  expect(percentOf({ position: 0, total: 0 })).toBe(0);
});

it('lets what is tried again of a deal begin with rows in error', () => {
  const retryOf = { id: 'bj_1' };
  expect(isAppliedWhole({ kind: 'FOLLOW_DEAL', retryOf: null })).toBe(true);
  expect(isAppliedWhole({ kind: 'FOLLOW_DEAL', retryOf })).toBe(false);
  expect(isAppliedWhole({ kind: 'EXPIRE_PROMO_CODES', retryOf: null })).toBe(false);
});

it('leads to the list that has what was written, and to none from a file', () => {
  expect(listOf({ kind: 'IMPORT_CREATORS' })).toBe('creators');
  expect(listOf({ kind: 'IMPORT_PROMO_CODES' })).toBe('codes');
  expect(listOf({ kind: 'EXPIRE_PROMO_CODES' })).toBe('codes');
  expect(listOf({ kind: 'EXPORT_CORRECTIONS' })).toBeNull();
});

it('is headed by where it stands; one cancelled after its end by what came of it', () => {
  const part = { position: 3, total: 9 };
  for (const state of ['RUNNING', 'STOPPED', 'CANCELLED', 'FAILED', 'COMPLETED'] as const) {
    expect(runStateOf({ ...part, state })).toBe(state);
  }
  expect(runStateOf({ position: 9, total: 9, state: 'CANCELLED' })).toBe('COMPLETED');
});

it('calls nothing ready of a job that is over', () => {
  expect(isNotDone({ state: 'CANCELLED' }, 'READY')).toBe(true);
  expect(isNotDone({ state: 'LAPSED' }, 'UPDATE')).toBe(true);
  expect(isNotDone({ state: 'STOPPED' }, 'READY')).toBe(false);
  expect(isNotDone({ state: 'CANCELLED' }, 'DONE')).toBe(false);
});

it.each<[string, Partial<Parameters<typeof canPlanRowsAgain>[0]>, boolean]>([
  ['a plan that was cancelled', {}, true],
  ['one that was cancelled while its rows were looked at', { counts: [], position: 0 }, true],
  ['one that had nothing to do', { counts: [{ state: 'SAME', count: 9 }] }, false],
  ['one that is out of date', { state: 'PLANNED' }, true],
  ['one of a file that is out of date', { state: 'PLANNED', kind: 'IMPORT_CREATORS' }, false],
  ['one of a file that was cancelled', { kind: 'IMPORT_CREATORS' }, true],
  ['one that nobody applied for a day', { state: 'LAPSED' }, false],
  ['one of a deal that is not changed yet', { kind: 'FOLLOW_DEAL' }, false],
])('has the rows of %s planned again where that is allowed', (_, more, isAllowed) => {
  const job = {
    ...({ kind: 'ISSUE_PROMO_CODES', state: 'CANCELLED', position: 9, total: 9 } as const),
    counts: [...counts],
  };
  expect(canPlanRowsAgain({ ...job, ...more })).toBe(isAllowed);
});
