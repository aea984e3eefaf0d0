import { expect, it } from 'vitest';
import {
  OPEN_JOB_ROWS_MAX,
  OPEN_JOBS_MAX,
  OPEN_JOBS_OF_OWNER_MAX,
  openJobsViolation,
} from './open-jobs.js';

const plan = { kind: 'EXPIRE_PROMO_CODES', total: 1 } as const;

it('another job is begun while fewer are open than may be', () => {
  const at = (jobs: number, isOfOwner: boolean) =>
    openJobsViolation({ jobs, rows: 0 }, plan, isOfOwner)?.params ?? null;
  expect(at(OPEN_JOBS_MAX - 1, false)).toBeNull();
  expect(at(OPEN_JOBS_MAX, false)).toEqual({ max: 200, count: 201, open: 'JOBS' });
  expect(at(OPEN_JOBS_OF_OWNER_MAX - 1, true)).toBeNull();
  expect(at(OPEN_JOBS_OF_OWNER_MAX, true)).toEqual({ max: 10, count: 11, open: 'JOBS' });
});

it('another plan is kept while all have fewer rows than may be; files have none', () => {
  const rows = OPEN_JOB_ROWS_MAX - 1;
  expect(openJobsViolation({ jobs: 9, rows }, plan, false)).toBeNull();
  const more = { ...plan, total: 2 };
  expect(openJobsViolation({ jobs: 9, rows }, more, false)?.params).toEqual({
    ...{ max: OPEN_JOB_ROWS_MAX, count: OPEN_JOB_ROWS_MAX + 1, open: 'ROWS' },
  });
  const file = { kind: 'EXPORT_PROMO_CODES', total: 2 } as const;
  expect(openJobsViolation({ jobs: 9, rows }, file, false)).toBeNull();
});
