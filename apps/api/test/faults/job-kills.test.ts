import { describe, expect, it, onTestFinished } from 'vitest';
import { LEASE_MS } from '../../src/application/ports/bulk-jobs.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import { engines } from '../persistence/engines.js';
import { JobProcess } from './job-processes.js';
import type { Point } from './job-worker.js';
import {
  allDone,
  apply,
  join,
  jobOf,
  jobWorld,
  planningByFilter,
  verdictOf,
  workIn,
} from './job-world.js';

// The same with 100,000 rows, at any moment, is a command: `npm run bench:job-faults`.
const ROWS = 400;
const CAME = 3;
const ALL = ROWS + CAME;
/** In its second transaction, before that is committed. */
const INSIDE: Point = { place: 'INSIDE', at: 2 };

describe.each(engines)('processes that work on jobs, on $name', (engine) => {
  it.skipIf(!engine.isHere)(
    'may be killed wherever they are, and lose and repeat nothing',
    { timeout: 120_000 },
    async () => {
      const { url, remove } = await engine.create();
      onTestFinished(remove);
      const database = await openDatabase(url);
      onTestFinished(() => database.close());
      await database.migrate();
      const world = await jobWorld(database, ROWS);
      // All start at once, which takes longest.
      const workers = [new JobProcess(), new JobProcess(), new JobProcess()] as const;
      onTestFinished(async () => {
        await Promise.all(workers.map((worker) => worker.kill()));
      });
      const { clock } = world;
      const begin = async (worker: JobProcess, point: Point) => {
        worker.begin({ url, now: clock.at, point });
        await worker.says('there');
      };
      const killInside = async (worker: JobProcess) => {
        await begin(worker, INSIDE);
        await worker.kill();
        // Whoever comes next comes when the lease of who was killed has ended.
        clock.at += LEASE_MS;
      };

      const id = await planningByFilter(world);
      await killInside(workers[0]);
      expect(await jobOf(world, id)).toMatchObject({ state: 'PLANNING', position: 50 });
      // Whoever comes while it is planned is found too, behind those who were there.
      await join(world, CAME);
      await workIn(world);
      expect(await jobOf(world, id)).toMatchObject({ state: 'PLANNED', counts: { READY: ALL } });

      await apply(world, await jobOf(world, id), world.call);
      await killInside(workers[1]);
      expect(await verdictOf(world, id)).toMatchObject({
        ...{ state: 'RUNNING', outcomes: 50, codes: 50, allCodes: 50 },
      });

      await begin(workers[2], { place: 'TERM', at: 1 });
      expect(await workers[2].stop()).toBe(true);
      const between = await verdictOf(world, id);
      expect(between.outcomes).toBeGreaterThan(50);
      expect(between.codes).toBe(between.outcomes);
      // Nobody waits for the lease of whoever has stopped.
      await workIn(world);
      expect(await verdictOf(world, id)).toEqual(allDone(ALL));
    },
  );
});
