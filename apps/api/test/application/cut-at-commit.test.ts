import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPerformancePartner } from '../../src/application/programs/create-performance-partner.js';
import { CommitUnknown } from '../../src/application/ports/unit-of-work.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { cuttingProxy, type Cut, type CuttingProxy } from '../support/cut-at-commit.js';
import { mariadb } from '../support/engines.js';
import { makeWorld, valueOf, type World } from './world.js';

describe.skipIf(!mariadb.isHere)('a connection that breaks at COMMIT, on MariaDB', () => {
  let proxy: CuttingProxy;
  let database: Database;
  let world: World;
  beforeAll(async () => {
    proxy = await cuttingProxy((await mariadb.createMigrated()).url);
    database = await openDatabase(proxy.url);
    world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(async () => {
    await database.close();
    await proxy.stop();
  });

  const partnersCalled = async (name: string) =>
    (await database.select('SELECT 1 FROM code_owner WHERE name = ?', [name])).length;
  const eventsOf = async (name: string) =>
    (await database.select('SELECT 1 FROM audit_event WHERE subject_label = ?', [name])).length;

  it.each<[string, readonly Cut[]]>([
    ['before the server hears it', ['BEFORE']],
    ['before its answer is heard', ['AFTER']],
    ['twice, not done and then done', ['BEFORE', 'AFTER']],
  ])('%s: done once, for whoever gave a key', async (name, cuts) => {
    const before = proxy.count();
    proxy.cut(...cuts);
    const input = { name, idempotencyKey: name };
    const made = valueOf(await createPerformancePartner(world.deps, world.call, input));
    expect(proxy.count() - before).toBe(cuts.length);
    expect([await partnersCalled(name), await eventsOf(name)]).toEqual([1, 1]);
    const again = valueOf(await createPerformancePartner(world.deps, world.call, input));
    expect(again).toEqual(made);
  });

  it.each<[Cut, number]>([
    ['BEFORE', 0],
    ['AFTER', 1],
  ])('%s: unknown to whoever gave none', async (cut, done) => {
    proxy.cut(cut);
    const asked = createPerformancePartner(world.deps, world.call, { name: `No key, ${cut}` });
    await expect(asked).rejects.toThrow(CommitUnknown);
    expect(await partnersCalled(`No key, ${cut}`)).toBe(done);
  });

  it('a connection lost before COMMIT is not unknown: it is tried again on another', async () => {
    const before = proxy.count();
    proxy.cut('AT_INSERT');
    valueOf(await createPerformancePartner(world.deps, world.call, { name: 'Lost' }));
    expect(proxy.count() - before).toBe(1);
    expect([await partnersCalled('Lost'), await eventsOf('Lost')]).toEqual([1, 1]);
  });

  it('a COMMIT that the server refuses is not unknown: it is tried again', async () => {
    const before = proxy.count();
    proxy.cut('REFUSED');
    valueOf(await createPerformancePartner(world.deps, world.call, { name: 'Refused' }));
    expect(proxy.count() - before).toBe(1);
    expect([await partnersCalled('Refused'), await eventsOf('Refused')]).toEqual([1, 1]);
  });

  it('the pool goes on with other connections', async () => {
    proxy.cut();
    const { performancePartnerId } = valueOf(
      await createPerformancePartner(world.deps, world.call, { name: 'After it' }),
    );
    expect(performancePartnerId).toMatch(/^pp_/);
  });
});
