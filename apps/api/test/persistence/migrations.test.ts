import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import { DatabaseUnusable } from '../../src/persistence/engine/errors.js';
import { SQLITE_MIGRATIONS } from '../../src/persistence/migrations/index.js';
import { engines } from './engines.js';
import { databaseForTest } from './database-for-test.js';
import { driftOf } from './drift.js';

const MIGRATIONS = SQLITE_MIGRATIONS.length;

describe.each(engines)('migrations on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('make exactly the tables that rows are written to', async () => {
    const database = await databaseForTest(engine);
    expect(await driftOf(database)).toEqual([]);
  });

  test('show drift where there is some', async () => {
    const database = await databaseForTest(engine);
    await database.dataSource.query(
      'DROP INDEX promo_code_due'.concat(engine.name === 'SQLite' ? '' : ' ON promo_code'),
    );
    expect(await driftOf(database)).toEqual([expect.stringContaining('promo_code_due')]);
  });

  test('run once', async () => {
    const database = await databaseForTest(engine);
    const names = () => database.select('SELECT name FROM schema_migration ORDER BY id');
    const before = await names();
    await database.migrate();
    expect(await names()).toEqual(before);
    expect(before).toHaveLength(MIGRATIONS);
  });

  test('refuse a database of a newer version', async () => {
    const database = await databaseForTest(engine);
    await database.transaction((session) =>
      session.execute(
        "INSERT INTO schema_migration (timestamp, name) VALUES (1999999999999, 'Later1999999999999')",
      ),
    );
    await expect(database.migrate()).rejects.toThrow(DatabaseUnusable);
    await expect(database.migrate()).rejects.toThrow(/newer version.*Later1999999999999/);
  });

  test('run once when two start at once', async () => {
    const { url, remove } = await engine.create();
    onTestFinished(remove);
    const two = await Promise.all([openDatabase(url), openDatabase(url)]);
    await Promise.all(two.map((database) => database.migrate()));
    expect(await two[0].select('SELECT name FROM schema_migration')).toHaveLength(MIGRATIONS);
    await Promise.all(two.map((database) => database.close()));
  });
});
