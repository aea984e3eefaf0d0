import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import type { Database } from '../../src/persistence/database.js';
import { DatabaseUnusable } from '../../src/persistence/errors.js';
import { engines, freshDatabase } from './engines.js';

describe.each(engines)('migrations on $name', (engine) => {
  describe.skipIf(engine.isMissing)('of a new database', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    it('make exactly the tables that rows are written to', async () => {
      const drift = await database.dataSource.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    });

    it('run once', async () => {
      const names = () => database.select('SELECT name FROM schema_migration ORDER BY id');
      const before = await names();
      await database.migrate();
      expect(await names()).toEqual(before);
      expect(before).toHaveLength(3);
    });

    it('refuse a database of a newer version', async () => {
      await database.transaction((session) =>
        session.execute(
          "INSERT INTO schema_migration (timestamp, name) VALUES (1999999999999, 'Later1999999999999')",
        ),
      );
      await expect(database.migrate()).rejects.toThrow(DatabaseUnusable);
      await expect(database.migrate()).rejects.toThrow(/newer version.*Later1999999999999/);
    });
  });

  it.skipIf(engine.isMissing)('can be undone and run again', async () => {
    const database = await freshDatabase(engine);
    for (let index = 0; index < 3; index += 1) {
      await database.dataSource.undoLastMigration({ transaction: 'none' });
    }
    await database.migrate();
    expect(await database.select('SELECT id FROM promo_code')).toEqual([]);
    await database.close();
  });

  it.skipIf(engine.isMissing)('run once when two processes start at once', async () => {
    if (engine.name === 'SQLite') return;
    const url = await engine.freshUrl();
    const two = await Promise.all([openDatabase(url), openDatabase(url)]);
    await Promise.all(two.map((database) => database.migrate()));
    expect(await two[0].select('SELECT name FROM schema_migration')).toHaveLength(3);
    await Promise.all(two.map((database) => database.close()));
  });
});
