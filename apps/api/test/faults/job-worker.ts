import { startJobs } from '../../src/jobs/job.js';
import { RENEW_MS } from '../../src/application/ports/bulk-jobs.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import { runnerOn, type RunnerOptions } from '../support/runner.js';

/** Where in one of its transactions a worker says that it is there; it goes on from nowhere but `TERM`. */
export interface Point {
  readonly place: 'BEFORE' | 'INSIDE' | 'AFTER' | 'TERM';
  /** In which of them, from 1. */
  readonly at: number;
}

export interface JobOrders {
  readonly url: string;
  /** What time it is, all the time; null for the time that it really is. */
  readonly now: number | null;
  readonly point: Point | null;
}

export type FromJobWorker = 'there' | 'begun' | 'stopped';

function say(what: FromJobWorker): void {
  process.send?.(what);
}

/** Says that it is there, and waits to be killed. */
function dies(): Promise<never> {
  say('there');
  return new Promise(() => undefined);
}

function pausingAt({ place, at }: Point): NonNullable<RunnerOptions['change']> {
  let seen = 0;
  return (deps) => ({
    ...deps,
    unitOfWork: {
      ...deps.unitOfWork,
      run: async (accountId, work, by) => {
        seen += 1;
        const isThere = seen === at;
        if (isThere && place === 'BEFORE') await dies();
        const outcome = await deps.unitOfWork.run(
          accountId,
          async (transaction) => {
            const inside = await work(transaction);
            if (isThere && place === 'INSIDE') await dies();
            if (isThere && place === 'TERM') say('there');
            return inside;
          },
          by,
        );
        if (isThere && place === 'AFTER') await dies();
        return outcome;
      },
    },
  });
}

/** Works on jobs as a server does, until it is told to stop. */
process.on('message', ({ url, now, point }: JobOrders) => {
  void (async () => {
    const database = await openDatabase(url);
    const runner = runnerOn(database, {
      clock: { now: () => now ?? Date.now() },
      ...(point === null ? {} : { change: pausingAt(point) }),
      ...(now === null ? { renewsEvery: RENEW_MS } : {}),
      report: (error) => {
        process.stderr.write(`${String(error)}\n`);
      },
    });
    const stop = startJobs([runner], (_job, error) => {
      process.stderr.write(`${String(error)}\n`);
    });
    process.on('SIGTERM', () => {
      void stop()
        .then(() => database.close())
        .then(() => {
          say('stopped');
          process.disconnect();
        });
    });
    say('begun');
  })();
});
