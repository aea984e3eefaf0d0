import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BulkJobId } from '../shared/id.js';
import {
  BULK_JOB_ACTIONS,
  BULK_JOB_ROW_STATES,
  BULK_JOB_STATES,
  countedAlso,
  countsMoved,
  isOpenJob,
  JOB_ROWS_KEPT_MS,
  jobAfter,
  jobStateAt,
  planTokenOf,
  readPlanToken,
  secondsLeft,
  type BulkJobRowState,
  type BulkJobState,
  type RowCounts,
} from './bulk-job.js';

const NOW = 1_000_000;
const ID = `bj_${'A'.repeat(22)}` as BulkJobId;

const job = (state: BulkJobState, more: object = {}) => ({
  ...{
    state,
    lapsesAt: NOW + 1,
    startedAt: 0,
    appliedAt: null as number | null,
    counts: {} as RowCounts,
  },
  ...more,
});

/** What each action makes of each state before and after the plan was applied; a dash is a refusal. */
const TABLE = `
           APPLY    FIX       STOP     RESUME    CANCEL     RETRY
PLANNING   -        -         STOPPED  -         CANCELLED  -
PLANNED    RUNNING  PLANNING  -        -         CANCELLED  -
RUNNING    -        -         STOPPED  -         CANCELLED  -
STOPPED    -        -         -        PLANNING  CANCELLED  -
CANCELLED  -        -         -        -         -          CANCELLED
COMPLETED  -        -         -        -         -          COMPLETED
FAILED     -        -         -        -         -          FAILED
LAPSED     -        -         -        -         -          -
`;
const [head = [], ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = lines.flatMap(([state = '', ...after]) =>
  after.map((to, place) => [state, head[place] ?? '', to] as const),
);

describe('what people do to a job', () => {
  it('is said for each action in each state', () => {
    expect(lines.map(([state]) => state)).toEqual([...BULK_JOB_STATES]);
    expect(head).toEqual([...BULK_JOB_ACTIONS]);
  });

  it.each(cells)('%s, %s: %s', (from, named, to) => {
    const action = BULK_JOB_ACTIONS.find((each) => each === named);
    const state = BULK_JOB_STATES.find((each) => each === from);
    if (action === undefined || state === undefined) throw new Error('a slip of the table');
    const outcome = jobAfter(job(state), action, NOW);
    if (to === '-') {
      expect(outcome).toMatchObject({
        violations: [{ code: 'JOB_TRANSITION', params: { state, action } }],
      });
    } else {
      expect(outcome).toEqual({ ok: true, value: to });
    }
  });

  it('goes on with what it was stopped in', () => {
    expect(jobAfter(job('STOPPED', { appliedAt: NOW - 5 }), 'RESUME', NOW)).toEqual({
      ...{ ok: true, value: 'RUNNING' },
    });
  });

  it('ends a job that is through but for rows that wait', () => {
    const waits = job('COMPLETED', { counts: { WAITING: 1 } });
    expect(jobAfter(waits, 'CANCEL', NOW)).toEqual({ ok: true, value: 'CANCELLED' });
    expect(jobAfter(job('FAILED', { counts: { WAITING: 1 } }), 'CANCEL', NOW).ok).toBe(false);
  });

  it('finds a plan lapsed from its last instant on', () => {
    for (const [now, state, isOk] of [
      [NOW, 'PLANNED', true],
      [NOW + 1, 'LAPSED', false],
    ] as const) {
      expect(jobStateAt(job('PLANNED'), now)).toBe(state);
      expect(jobAfter(job('PLANNED'), 'APPLY', now).ok).toBe(isOk);
      expect(jobAfter(job('PLANNED'), 'FIX', now).ok).toBe(isOk);
      expect(jobAfter(job('PLANNED'), 'CANCEL', now).ok).toBe(isOk);
    }
    expect(jobStateAt(job('PLANNED', { lapsesAt: null }), NOW)).toBe('PLANNED');
    expect(jobStateAt(job('STOPPED'), NOW + 1)).toBe('STOPPED');
  });

  it('finds a job lapsed that nobody went on with for as long as its rows are kept', () => {
    const stopped = job('STOPPED', { appliedAt: 5, startedAt: 5, lapsesAt: null });
    for (const [now, state, isOk] of [
      [JOB_ROWS_KEPT_MS + 4, 'STOPPED', true],
      [JOB_ROWS_KEPT_MS + 5, 'LAPSED', false],
    ] as const) {
      expect(jobStateAt(stopped, now)).toBe(state);
      expect(jobAfter(stopped, 'RESUME', now).ok).toBe(isOk);
      expect(jobAfter(stopped, 'CANCEL', now).ok).toBe(isOk);
    }
  });

  it('leaves ended jobs alone', () => {
    expect(BULK_JOB_STATES.filter(isOpenJob)).toEqual([
      ...['PLANNING', 'PLANNED', 'RUNNING', 'STOPPED'],
    ]);
  });
});

describe('a plan’s token', () => {
  it('names its job and its revision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (revision) => {
        expect(readPlanToken(planTokenOf({ id: ID, revision }))).toEqual({ id: ID, revision });
      }),
    );
  });

  it.each([
    ...['', '.', ID, `${ID}.`, `${ID}.0`, `${ID}.01`, `${ID}.-1`, `${ID}.1.1`, `${ID}.1e3`],
    ...[`${ID}.1\n`, ` ${ID}.1`, `pc${ID.slice(2)}.1`, `${ID}A.1`, `${ID}.1234567890`, `${ID}.١`],
  ])('is not %j', (text) => {
    expect(readPlanToken(text)).toBeNull();
  });
});

describe('the time that is left', () => {
  const running = {
    ...({ state: 'RUNNING', createdAt: -9, appliedAt: 0, startedAt: 0, revision: 1 } as const),
    ...{ position: 25, total: 100 },
  };

  it('is told as it went until now, in whole seconds', () => {
    expect(secondsLeft(running, 10_000)).toBe(30);
    expect(secondsLeft(running, 10_001)).toBe(31);
    expect(secondsLeft({ ...running, position: 100 }, 10_000)).toBe(0);
    expect(secondsLeft({ ...running, state: 'PLANNING' }, 10_000)).toBe(30);
  });

  it('is unknown after it was stopped', () => {
    expect(secondsLeft({ ...running, startedAt: 9_000 }, 10_000)).toBeNull();
    const planning = { ...running, state: 'PLANNING', revision: 0, startedAt: 0 } as const;
    expect(secondsLeft({ ...planning, createdAt: 0 }, 10_000)).toBe(30);
    expect(secondsLeft({ ...planning, createdAt: -1 }, 10_000)).toBeNull();
  });

  it('is unknown before anything is done, and of what is not worked on', () => {
    expect(secondsLeft({ ...running, position: 0 }, 10_000)).toBeNull();
    expect(secondsLeft(running, 0)).toBeNull();
    for (const state of BULK_JOB_STATES.filter((each) => !/^(PLANNING|RUNNING)$/.test(each))) {
      expect(secondsLeft({ ...running, state }, 10_000)).toBeNull();
    }
  });
});

describe('counts of rows', () => {
  const state = fc.constantFrom(...BULK_JOB_ROW_STATES);
  const counts: fc.Arbitrary<RowCounts> = fc
    .dictionary(state, fc.integer({ min: 1, max: 1_000 }))
    .map((each) => ({ ...each }));
  const sum = (each: RowCounts) => Object.values(each).reduce((all, count) => all + count, 0);

  it('leave out states without rows', () => {
    expect(countedAlso({ READY: 1 }, ['READY'], -1)).toEqual({});
    expect(countsMoved({ WAITING: 2 }, 'WAITING', 'DONE', 2)).toEqual({ DONE: 2 });
    expect(countsMoved({ READY: 2 }, 'WAITING', 'SKIPPED', 0)).toEqual({ READY: 2 });
    expect(countsMoved({ DONE: 3, WAITING: 3 }, 'WAITING', 'DONE', 1)).toEqual({
      ...{ DONE: 4, WAITING: 2 },
    });
  });

  it('stay as many when rows move', () => {
    fc.assert(
      fc.property(counts, state, state, (before, from: BulkJobRowState, to) => {
        const rows = before[from] ?? 0;
        const after = countsMoved(before, from, to, rows);
        expect(sum(after)).toBe(sum(before));
        if (from !== to) expect(after[from]).toBeUndefined();
        expect(Object.values(after).every((count) => count > 0)).toBe(true);
      }),
    );
  });

  it('are as before when what was added is taken away', () => {
    fc.assert(
      fc.property(counts, fc.array(state), (before, states) => {
        const after = countedAlso(before, states);
        expect(sum(after)).toBe(sum(before) + states.length);
        expect(countedAlso(after, states, -1)).toEqual(before);
      }),
    );
  });
});
