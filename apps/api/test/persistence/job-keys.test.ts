import type { BulkJobId } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import type { JobOutcomeRow, JobPlanRow, JobRow } from '../../src/persistence/tables/job.js';
import type { Session } from '../../src/persistence/engine/database.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { makeAccount, NOW } from './account.js';
import { databaseForTest } from './database-for-test.js';
import { engines, type Engine } from './engines.js';
import { refusalOf } from './refusals.js';

/** A job with three rows, past the repositories. */
async function jobOn(engine: Engine) {
  const database = await databaseForTest(engine);
  const { id: accountId, mei } = await makeAccount(database);
  const jobId = uuidIds.next('BulkJob');
  const rowOf = (id: BulkJobId): JobRow => ({
    ...{ accountId, id, kind: 'ISSUE_PROMO_CODES', state: 'RUNNING', running: 1, version: 1 },
    ...{ holder: null, leaseUntil: null, fence: 0, position: 0, total: 3, done: 0, failed: 0 },
    ...{
      counts: '{}',
      problems: null,
      revision: 1,
      params: '{}',
      acting: '{}',
      findsRows: 0,
      rowCursor: null,
    },
    ...{ retryOf: null, fixing: null, standsOn: null, tellsOwners: 1, errorPolicy: null },
    ...{ problem: null, createdBy: 'Dana', createdAt: NOW, appliedBy: null, appliedAt: null },
    ...{ startedAt: NOW, finishedAt: null, lapsesAt: null },
    ...{ ownerId: null, fileId: null, waitedDone: 0, waitedChanged: 0, waitedSkipped: 0 },
  });
  const refusal = refusalOf.bind(null, database);
  const job = (more: Partial<JobRow>) =>
    refusal((session) =>
      session.insert(session.tables.job, [{ ...rowOf(uuidIds.next('BulkJob')), ...more }]),
    );
  await database.transaction(async (session) => {
    await session.insert(session.tables.job, [rowOf(jobId)]);
    const rows = [1, 2, 3].map((n) => ({ accountId, jobId, n, input: '{}' }));
    await session.insert(session.tables.jobRow, rows);
  });
  const plan = (row: Partial<JobPlanRow>) => (session: Session) =>
    session.insert(session.tables.jobPlan, [
      {
        ...{ accountId, jobId, n: 1, state: 'READY', problem: null, label: '', creatorId: mei.id },
        ...{ promoCodeId: null, textKey: null, plan: '{}', ...row },
      },
    ]);
  const outcome = (row: Partial<JobOutcomeRow>) => (session: Session) =>
    session.insert(session.tables.jobOutcome, [
      {
        ...{ accountId, jobId, n: 1, fence: 1, state: 'DONE', promoCodeId: null },
        ...{ outcome: '{}', ...row },
      },
    ]);
  const waiting = (n: number) => (session: Session) =>
    session.insert(session.tables.jobWaiting, [
      { accountId, jobId, n, creatorId: mei.id, waitsFor: 'JOIN', dueAt: null, lapsesAt: NOW },
    ]);
  return { refusal, job, plan, outcome, waiting };
}

describe.each(engines)('keys of jobs on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('a job is held by somebody until some instant, or by nobody, and only while it runs', async () => {
    const { job } = await jobOn(engine);
    expect(await job({ holder: 'a', leaseUntil: NOW })).toBe('accepted');
    expect(await job({ running: null })).toBe('accepted');
    expect(await job({ holder: 'a' })).toBe('CHECK');
    expect(await job({ leaseUntil: NOW })).toBe('CHECK');
    expect(await job({ holder: 'a', leaseUntil: NOW, running: null })).toBe('CHECK');
    expect(await job({ running: 0 })).toBe('CHECK');
    expect(await job({ running: 2 })).toBe('CHECK');
  });

  test('a job has never more rows behind it than there are', async () => {
    const { job } = await jobOn(engine);
    expect(await job({ position: 3, done: 2, failed: 1 })).toBe('accepted');
    expect(await job({ position: 4 })).toBe('CHECK');
    expect(await job({ position: -1 })).toBe('CHECK');
    expect(await job({ done: 3, failed: 1 })).toBe('CHECK');
    expect(await job({ done: -1 })).toBe('CHECK');
    expect(await job({ done: 1, failed: -1 })).toBe('CHECK');
    expect(await job({ accountId: uuidIds.next('Account') })).toBe('FOREIGN KEY');
  });

  test('of each row one thing comes, whoever writes it', async () => {
    const { refusal, outcome } = await jobOn(engine);
    expect(await refusal(outcome({}))).toBe('accepted');
    expect(await refusal(outcome({ fence: 2, state: 'FAILED' }))).toBe('JOB_OUTCOME');
    expect(await refusal(outcome({ n: 2 }))).toBe('accepted');
    expect(await refusal(outcome({ n: 4 }))).toBe('FOREIGN KEY');
    expect(await refusal(outcome({ n: 3, jobId: uuidIds.next('BulkJob') }))).toBe('FOREIGN KEY');
  });

  test('no two rows of a plan take the same text; rows without one are as many as there are', async () => {
    const { refusal, plan } = await jobOn(engine);
    expect(await refusal(plan({ textKey: 'MEI15' }))).toBe('accepted');
    expect(await refusal(plan({ n: 2, textKey: 'MEI15' }))).toBe('JOB_PLAN_TEXT');
    expect(await refusal(plan({ n: 2, textKey: 'mei15' }))).toBe('accepted');
    expect(await refusal(plan({ n: 3 }))).toBe('accepted');
    expect(await refusal(plan({ n: 4 }))).toBe('FOREIGN KEY');
    await expect(refusal(plan({ n: 3, textKey: 'ANA15' }))).rejects.toThrow(/UNIQUE|Duplicate/);
  });

  test('a row waits once', async () => {
    const { refusal, waiting } = await jobOn(engine);
    expect(await refusal(waiting(1))).toBe('accepted');
    await expect(refusal(waiting(1))).rejects.toThrow(/UNIQUE|Duplicate/);
    expect(await refusal(waiting(4))).toBe('FOREIGN KEY');
  });
});
