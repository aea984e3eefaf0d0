import { expect, it } from 'vitest';
import { SqliteConnection } from '../../src/persistence/engine/sqlite-connection.js';

it('few prepared statements are kept, and few of great length, whatever is asked', () => {
  const connection = new SqliteConnection(':memory:');
  for (let turn = 0; turn < 1_000; turn += 1) {
    expect(connection.select(`SELECT ${turn} AS n`)).toEqual([{ n: turn }]);
  }
  expect(connection.kept.statements).toBe(200);
  const long = 'x'.repeat(100_000);
  for (let turn = 0; turn < 20; turn += 1) connection.select(`SELECT ${turn} AS n, '${long}' AS x`);
  expect(connection.kept.characters).toBeLessThanOrEqual(512 * 1_024);
  expect(connection.kept.statements).toBeLessThan(10);
  connection.close();
});
