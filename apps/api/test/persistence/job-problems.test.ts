import { describe, expect, it } from 'vitest';
import { countProblems } from '../../src/persistence/migrations/1795340000034-job-problems.js';
import { makeCreator } from '../application/world.js';
import { jobOf, jobWorld, planning, workIn } from '../faults/job-world.js';
import { databaseForTest } from './database-for-test.js';
import { engines } from './engines.js';

describe.each(engines)('plans of before on $name', (engine) => {
  it.skipIf(!engine.isHere)('are told what is wrong with how many of their rows', async () => {
    const world = await jobWorld(await databaseForTest(engine), 2);
    const { database, creators } = world;
    const strangers = [await makeCreator(world, 'Mei'), await makeCreator(world, 'Ana')];
    const id = await planning(world, [...creators, ...strangers]);
    const fine = await planning(world);
    await workIn(world);
    const problems = { ERROR: { CREATOR_NOT_JOINED: 2 } };
    expect(await jobOf(world, id)).toMatchObject({ problems });

    await database.transaction(async (session) => {
      await session.execute('UPDATE job SET problems = NULL', []);
    });
    expect(await jobOf(world, id)).toMatchObject({ problems: {} });
    await database.transaction(countProblems);
    expect(await jobOf(world, id)).toMatchObject({ problems });
    expect(await jobOf(world, fine)).toMatchObject({ problems: {} });
  });
});
