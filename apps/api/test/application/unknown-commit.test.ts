import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPerformancePartner } from '../../src/application/programs/create-performance-partner.js';
import { createProgram } from '../../src/application/programs/create-program.js';
import {
  CommitUnknown,
  type Dependencies,
  type UnitOfWork,
} from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { makeWorld, rowCounts, valueOf, type World } from './world.js';

describe.each(engines)('a commit whose outcome is unknown on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let world: World;
    beforeAll(async () => {
      database = await freshDatabase(engine);
      world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
    });
    afterAll(() => database.close());

    /** The connection breaks at the first commits, which are done or are not. */
    function breaking(isDone: boolean, times: number): Dependencies {
      let left = times;
      const { unitOfWork } = world.deps;
      const run: UnitOfWork['run'] = async (accountId, work) => {
        left -= 1;
        if (left < 0 || isDone) {
          const outcome = await unitOfWork.run(accountId, work);
          if (left < 0) return outcome;
        }
        throw new CommitUnknown();
      };
      return { ...world.deps, unitOfWork: { ...unitOfWork, run } };
    }

    const partnersAndEvents = async () => {
      const counts = await rowCounts(database);
      return [counts['performance_partner'], counts['audit_event']] as const;
    };

    it.each([
      ['done', true, 1],
      ['not done', false, 1],
      ['done, and asked again over a broken connection', true, 3],
    ])('is resolved by the idempotency key: %s', async (name, isDone, times) => {
      const [partners = 0, events = 0] = await partnersAndEvents();
      const input = { name, idempotencyKey: `key of ${name}` };
      const deps = breaking(isDone, times);
      const { performancePartnerId } = valueOf(
        await createPerformancePartner(deps, world.call, input),
      );
      expect(await partnersAndEvents()).toEqual([partners + 1, events + 1]);
      const again = await createPerformancePartner(world.deps, world.call, input);
      expect(valueOf(again)).toEqual({ performancePartnerId });
    });

    it('is never taken for somebody else, though the commit comes to its end late', async () => {
      const name = 'Late';
      const input = { name, kind: 'CREATOR', idempotencyKey: 'late' };
      const { unitOfWork } = world.deps;
      let first: unknown;
      let runs = 0;
      const run: UnitOfWork['run'] = async (by, work) => {
        runs += 1;
        if (runs < 3) throw new CommitUnknown();
        if (runs > 3) return unitOfWork.run(by, work);
        first = await createProgram(world.deps, world.call, input);
        // It is done only after this run has looked for its record.
        const idempotencyRecord = () => Promise.resolve(null);
        return unitOfWork.run(by, (transaction) => work({ ...transaction, idempotencyRecord }));
      };
      const outcome = await createProgram(
        { ...world.deps, unitOfWork: { ...unitOfWork, run } },
        world.call,
        input,
      );
      expect(outcome).toEqual(first);
      expect(outcome.ok).toBe(true);
    });

    it('is told to whoever gave no key, and done at most once', async () => {
      const [partners = 0] = await partnersAndEvents();
      const asked = createPerformancePartner(breaking(true, 1), world.call, { name: 'No key' });
      await expect(asked).rejects.toThrow(CommitUnknown);
      expect((await partnersAndEvents())[0]).toBe(partners + 1);
    });

    it('is told in the end when the connection never comes back', async () => {
      const input = { name: 'Never', idempotencyKey: 'never' };
      const asked = createPerformancePartner(breaking(false, 99), world.call, input);
      await expect(asked).rejects.toThrow(CommitUnknown);
    });
  });
});
