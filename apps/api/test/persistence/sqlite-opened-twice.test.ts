import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import { sqlite } from '../support/engines.js';

const DRIVER = createRequire(import.meta.url).resolve('libsql');

it('a file that a process has open twice is no other process to clear up', async () => {
  const { url, remove } = await sqlite.create();
  const file = url.slice('sqlite:'.length);
  const first = await openDatabase(url);
  await first.migrate();
  const second = await openDatabase(url);
  const other = `const Database = require(${JSON.stringify(DRIVER)});
    const database = new Database(${JSON.stringify(file)});
    database.exec('BEGIN IMMEDIATE; COMMIT');
    database.close();`;
  await promisify(execFile)(process.execPath, ['-e', other]);
  // Whoever closes last takes the log away: it was not the last.
  expect(existsSync(`${file}-wal`)).toBe(true);
  await first.transaction((session) => session.execute("UPDATE account SET name = name || ''"));
  await second.close();
  await first.close();
  await remove();
});
