import { expect, it } from 'vitest';
import { isUnavailable } from '../../src/application/ports/unit-of-work.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import { sqlite } from '../support/engines.js';

it('a disk that is full is told as such, reads go on, and it recovers', async () => {
  const fresh = await sqlite.create();
  const database = await openDatabase(fresh.url);
  await database.migrate();
  const [size] = await database.select<{ pages: number }>(
    'SELECT page_count AS pages FROM pragma_page_count',
  );
  await database.dataSource.query(`PRAGMA max_page_count = ${size?.pages ?? 0}`);
  const write = (caller: string) =>
    database.transaction((session) =>
      session.execute('INSERT INTO request_count (caller, since, requests) VALUES (?, 0, 1)', [
        caller,
      ]),
    );
  // What pages are there have some room left; in the end there is none.
  let error: unknown = null;
  for (let turn = 0; turn < 1_000 && error === null; turn += 1) {
    error = await write(`${turn} ${'x'.repeat(60)}`).then(
      () => null,
      (thrown: unknown) => thrown,
    );
  }
  expect(error).toMatchObject({ code: 'SQLITE_FULL' });
  expect(isUnavailable(error)).toBe(true);
  expect(await database.select('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await database.dataSource.query('PRAGMA max_page_count = 1000000000');
  await write('again');
  await database.close();
  await fresh.remove();
});
