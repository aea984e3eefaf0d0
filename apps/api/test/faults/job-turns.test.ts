import { violation } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixRows } from '../../src/application/jobs/fix-rows.js';
import { issueKind } from '../../src/application/jobs/issue/issue-kind.js';
import type { BulkKind } from '../../src/application/jobs/bulk-kind.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { DatabaseError } from '../../src/persistence/engine/errors.js';
import { valueOf } from '../application/world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { runnerOn } from '../support/runner.js';
import {
  allDone,
  applied,
  apply,
  Barrier,
  jobOf,
  jobWorld,
  planning,
  verdictOf,
  workIn,
} from './job-world.js';

/** As many failures as stop a job that we spoil ourselves. */
const AWAY = 8;

/** What does as `issueKind` but for a row of this number, which it spoils. */
function spoiling(n: number): BulkKind {
  const spoilt = (rows: readonly { readonly n: number }[]) => {
    if (rows.some((row) => row.n === n)) throw new Error('a bug');
  };
  return {
    ...issueKind,
    plan: (facts, working, rows) => {
      spoilt(rows);
      return issueKind.plan(facts, working, rows);
    },
    apply: (transaction, working, rows) => {
      spoilt(rows);
      return issueKind.apply(transaction, working, rows);
    },
  };
}

describe.each(engines)('turns of jobs on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    it('a small plan does not wait for a large one', async () => {
      const world = await jobWorld(database, 220);
      const large = await planning(world, world.creators.slice(0, 200));
      const small = await planning(world, world.creators.slice(200));
      await workIn(world);
      for (const id of [large, small]) await apply(world, await jobOf(world, id), world.call);
      let behindAtEnd: number | null = null;
      const barrier = new Barrier(async () => {
        const [one, other] = [await jobOf(world, large), await jobOf(world, small)];
        if (other.state === 'COMPLETED') behindAtEnd ??= one.position;
      });
      await workIn(world, { change: barrier.change });
      expect(behindAtEnd).toBeLessThan(200);
      expect(await verdictOf(world, large)).toEqual({ ...allDone(200), allCodes: 220 });
    });

    it('an account with very many jobs keeps no other one waiting', async () => {
      const busy = await jobWorld(database, 1);
      for (let n = 0; n < 120; n += 1) await planning(busy);
      const other = await jobWorld(database, 10);
      const id = await planning(other);
      let planned: number | null = null;
      const barrier = new Barrier(async (seen) => {
        if ((await jobOf(other, id)).state === 'PLANNED') planned ??= seen;
      });
      await workIn(other, { change: barrier.change });
      expect(barrier.seen).toBe(121);
      expect(planned).toBeLessThanOrEqual(3);
    });

    it('a row that runs into a bug of ours is told, and the others are done', async () => {
      const world = await jobWorld(database, 60);
      const id = await applied(world);
      const reported: unknown[] = [];
      await workIn(world, {
        kinds: { ISSUE_PROMO_CODES: spoiling(7) },
        report: (error) => reported.push(error),
      });
      expect(await verdictOf(world, id)).toEqual({
        ...allDone(60),
        ...{ counts: { DONE: 59, FAILED: 1 }, codes: 59, allCodes: 59 },
      });
      expect(reported).toEqual([new Error('a bug')]);
    });

    it('so is a row that cannot be planned, or mended', async () => {
      const world = await jobWorld(database, 60);
      const id = await planning(world);
      const reported: unknown[] = [];
      const looks = async () => {
        const runner = runnerOn(database, {
          ...{ clock: world.deps.clock, kinds: { ISSUE_PROMO_CODES: spoiling(7) } },
          report: (error) => reported.push(error),
        });
        for (let look = 0; look < 20; look += 1) {
          await runner.run();
          world.clock.at += 5_000;
        }
        await runner.close();
      };
      await looks();
      const told = async () => {
        const { state, counts } = await jobOf(world, id);
        const row = await world.deps.unitOfWork.read(world.call.accountId, (facts) =>
          facts.plannedRow(id, 7),
        );
        return { state, counts, errors: row?.errors };
      };
      const spoilt = {
        ...{ state: 'PLANNED', counts: { READY: 59, ERROR: 1 } },
        errors: [violation('ROW_FAILED')],
      };
      expect(await told()).toEqual(spoilt);
      expect(reported.length).toBeGreaterThan(1);
      valueOf(
        await fixRows(world.deps, world.call, {
          token: `${id}.1`,
          fix: 'NEXT_FREE_TEXT',
          state: 'READY',
        }),
      );
      await looks();
      expect(await told()).toEqual(spoilt);
      valueOf(
        await fixRows(world.deps, world.call, { token: `${id}.2`, fix: 'LEAVE_OUT', rows: [7, 8] }),
      );
      await looks();
      expect(await told()).toMatchObject({
        state: 'PLANNED',
        counts: { READY: 58, ERROR: 1, SAME: 1 },
      });
      // What was wrong with it is mended.
      valueOf(
        await fixRows(world.deps, world.call, {
          token: `${id}.3`,
          fix: 'AS_PLANNED',
          rows: [7, 8],
        }),
      );
      await workIn(world);
      expect((await told()).counts).toEqual({ READY: 60 });
    });

    it('a database that is away for a while stops nothing', async () => {
      const world = await jobWorld(database, 20);
      const id = await applied(world);
      const gone = { message: 'gone', code: 'ECONNRESET', number: 0, isUnwritable: false };
      const away = new DatabaseError({ ...gone, isConnectionLost: true }, false);
      const reported: unknown[] = [];
      const barrier = new Barrier((seen) =>
        seen <= AWAY ? Promise.reject(away) : Promise.resolve(),
      );
      const runner = runnerOn(database, {
        clock: world.deps.clock,
        change: barrier.change,
        report: (error) => reported.push(error),
      });
      for (let look = 0; look < 20; look += 1) {
        await runner.run();
        world.clock.at += 60_000;
      }
      await runner.close();
      expect(reported).toHaveLength(AWAY);
      expect(await verdictOf(world, id)).toEqual(allDone(20));
    });
  });
});
