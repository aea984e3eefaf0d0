import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { violation } from '../shared/violation.js';
import { problemsAlso, problemsIn } from './problems.js';
import { ROW_PLANS } from './row-plan.js';

const notJoined = violation('CREATOR_NOT_JOINED', [], { creator: 'Mei', state: 'NONE' });
const restricted = violation('NOT_FOUND');
const stale = violation('PLAN_STALE');

const row = (state: (typeof ROW_PLANS)[number], errors = [stale], warnings = [restricted]) => ({
  ...{ state, errors, warnings },
});

it('are what each row is told first, those of most rows first', () => {
  const rows = [
    row('ERROR', [notJoined, stale] as never),
    ...[row('ERROR'), row('ERROR'), row('OTHER_TEXT'), row('READY'), row('SAME'), row('UPDATE')],
    // What it waits for, not why its text is another one.
    row('WAITING', [], [restricted, notJoined] as never),
  ];
  expect(problemsIn(problemsAlso({}, rows))).toEqual([
    { plan: 'ERROR', code: 'PLAN_STALE', count: 2 },
    { plan: 'ERROR', code: 'CREATOR_NOT_JOINED', count: 1 },
    { plan: 'OTHER_TEXT', code: 'NOT_FOUND', count: 1 },
    { plan: 'WAITING', code: 'CREATOR_NOT_JOINED', count: 1 },
  ]);
});

it('are none where rows are told nothing', () => {
  expect(problemsAlso({}, [row('ERROR', []), row('OTHER_TEXT', [stale], []), row('SAME')])).toEqual(
    {},
  );
});

it('are counted whatever comes and goes', () => {
  const rows = fc.array(
    fc.record({
      state: fc.constantFrom(...ROW_PLANS),
      errors: fc.subarray([stale, restricted, notJoined]),
      warnings: fc.subarray([stale, restricted, notJoined]),
    }),
  );
  fc.assert(
    fc.property(rows, rows, (stay, go) => {
      const all = problemsAlso(problemsAlso({}, go), stay);
      expect(problemsAlso(all, go, -1)).toEqual(problemsAlso({}, stay));
    }),
  );
});
