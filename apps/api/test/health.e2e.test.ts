import { describe, expect, it } from 'vitest';
import { createDatabase, mariadbAvailable, startMariadb } from './support/mariadb.js';
import { TestServer } from './support/server.js';

async function statusOf(server: TestServer, path: string): Promise<number> {
  return (await fetch(`${server.url}${path}`)).status;
}

describe('health', () => {
  it('is good on SQLite', async () => {
    const server = await TestServer.start();
    expect(await statusOf(server, '/healthz')).toBe(200);
    expect(await statusOf(server, '/readyz')).toBe(200);
    await server.stop();
  });

  it.skipIf(!mariadbAvailable())(
    'tells when the database is away, and recovers with it',
    async () => {
      const database = await startMariadb();
      const databaseUrl = await createDatabase(database.url, 'health');
      const server = await TestServer.start({ databaseUrl });
      expect(await statusOf(server, '/readyz')).toBe(200);

      await database.kill();
      expect(await statusOf(server, '/readyz')).toBe(503);
      expect(await statusOf(server, '/healthz')).toBe(200);
      const { errors } = await server.client.send('{ viewer { accounts { id } } }');
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      expect(JSON.stringify(errors)).not.toMatch(/ECONN|127\.0\.0\.1|mysql/i);

      await database.restart();
      expect(await statusOf(server, '/readyz')).toBe(200);
      expect(await server.client.query('{ viewer { accounts { id } } }')).toEqual({
        viewer: { accounts: [] },
      });
      await server.stop();
      await database.stop();
    },
  );
});
