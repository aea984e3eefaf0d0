import { createConnection } from 'mysql2/promise';
import { describe, expect, inject, it } from 'vitest';
import { createDatabase, mariadbAvailable, startMariadb } from './mariadb.js';

describe.skipIf(!mariadbAvailable())('the MariaDB server of a test run', () => {
  it('gives each file a database of its own', async () => {
    const url = await createDatabase(inject('mariadbUrl') ?? '', 'own');
    const connection = await createConnection(url);
    const [rows] = await connection.query('SELECT DATABASE() AS name');
    await connection.end();
    expect(rows).toEqual([{ name: new URL(url).pathname.slice(1) }]);
  });

  it('keeps what was committed when it is killed', async () => {
    const server = await startMariadb();
    const url = await createDatabase(server.url, 'kept');
    const before = await createConnection(url);
    before.on('error', () => undefined);
    await before.query('CREATE TABLE word (text VARCHAR(20) PRIMARY KEY)');
    await before.query("INSERT INTO word VALUES ('committed')");
    await before.beginTransaction();
    await before.query("INSERT INTO word VALUES ('open')");
    await server.kill();
    await server.restart();
    const after = await createConnection(url);
    const [rows] = await after.query('SELECT text FROM word');
    await after.end();
    await server.stop();
    expect(rows).toEqual([{ text: 'committed' }]);
  });
});
