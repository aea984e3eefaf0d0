import { randomInt } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { makeToken } from './auth/tokens.js';
import { bulkJobsOn } from './bulk-jobs.js';
import type { BulkThreadData, BulkThreadFault, ToBulkThread } from './bulk-thread.js';
import { asError } from './graphql/server/errors-plugin.js';
import { violationSentence } from './graphql/sentences/violation-sentence.js';
import { startJobs } from './jobs/job.js';
import { openDatabase } from './persistence/data-source.js';
import { TurnsOfThread } from './persistence/engine/turns-of-thread.js';
import { createReads } from './persistence/queries/reads.js';
import { createUnitOfWork } from './persistence/repositories/unit-of-work.js';
import { uuidIds } from './persistence/tables/ids.js';

/*
 * The program of the thread that works on bulk jobs for `BulkThread`, on connections of its own.
 */

const { databaseUrl, tellsOwners, turns } = workerData as BulkThreadData;

function report(error: unknown): void {
  const { name, message, stack } = asError(error);
  parentPort?.postMessage({ name, message, stack } satisfies BulkThreadFault);
}

async function work(): Promise<void> {
  const database = await openDatabase(databaseUrl, { writes: new TurnsOfThread(turns) });
  const clock = { now: () => Date.now() };
  const deps = {
    ...{ clock, makeToken, ids: uuidIds, sentenceOf: violationSentence },
    unitOfWork: createUnitOfWork(database, clock, tellsOwners),
    random: (limit: number) => randomInt(limit),
    reads: createReads(database),
  };
  const bulk = bulkJobsOn(database, deps, report);
  const stop = startJobs(bulk.jobs, (_job, error) => {
    report(error);
  });
  parentPort?.on('message', (told: ToBulkThread) => {
    if (told === 'WAKE') bulk.wake();
    else void end();
  });
  const end = async () => {
    await stop();
    await database.close();
    parentPort?.close();
  };
}

void work();
