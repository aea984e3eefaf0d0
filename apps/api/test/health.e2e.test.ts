import { copyFile, rename, unlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createDatabase, mariadbAvailable, startMariadb } from './support/mariadb.js';
import { TestServer } from './support/server.js';
import { OWNER, ownerClient } from './support/sign-in.js';
import { Visitor } from './support/visitor.js';

const QUERY = '{ viewer { accounts { id } } }';
const CREATE =
  'mutation { createAccount(input: { name: "A", mode: CREATOR_ONLY, timeZone: "UTC" }) { errors { code } } }';

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
      // One caller is remembered, and the other has to be looked up.
      const clients = [await ownerClient(server.url), server.client] as const;
      await clients[0].query(QUERY);

      await database.kill();
      expect(await statusOf(server, '/readyz')).toBe(503);
      expect(await statusOf(server, '/healthz')).toBe(200);
      for (const [client, document] of clients.flatMap((client) =>
        [QUERY, CREATE].map((document) => [client, document] as const),
      )) {
        const { status, errors, headers } = await client.send(document);
        expect([document, status]).toEqual([document, 503]);
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
        expect(JSON.stringify(errors)).not.toMatch(/ECONN|127\.0\.0\.1|mysql/i);
      }
      const visit = await new Visitor(server.url).post('/sign-in/email', OWNER);
      expect([visit.status, visit.body['code']]).toEqual([503, 'UNAVAILABLE']);
      expect(Number(visit.headers.get('retry-after'))).toBeGreaterThan(0);

      await database.restart();
      expect(await statusOf(server, '/readyz')).toBe(200);
      expect(await server.client.query(QUERY)).toEqual({ viewer: { accounts: [] } });

      // One that hangs: its connections are there, and nothing comes of them.
      process.kill(database.pid(), 'SIGSTOP');
      const asked = Array.from({ length: 30 }, (_, turn) =>
        server.client.send(turn % 2 === 0 ? QUERY : CREATE),
      );
      expect(await statusOf(server, '/readyz')).toBe(503);
      const answers = await Promise.all(asked);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
      process.kill(database.pid(), 'SIGCONT');
      await expect.poll(() => statusOf(server, '/readyz'), { timeout: 60_000 }).toBe(200);
      await server.stop();
      await database.stop();
    },
    120_000,
  );

  it.each([
    ['is deleted', (file: string) => unlink(file)],
    [
      'is replaced',
      (file: string) => copyFile(file, `${file}.2`).then(() => rename(`${file}.2`, file)),
    ],
    ['loses its log', (file: string) => unlink(`${file}-wal`)],
  ])('takes no write when the SQLite file %s beneath it, and says so', async (_title, harm) => {
    const server = await TestServer.start();
    expect(await server.client.query(CREATE)).toMatchObject({ createAccount: { errors: [] } });
    await harm(server.databaseUrl.slice('sqlite:'.length));
    const { status, errors, headers } = await server.client.send(CREATE);
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    expect(headers.get('retry-after')).not.toBeNull();
    await expect.poll(() => statusOf(server, '/readyz'), { timeout: 10_000 }).toBe(503);
    expect(server.log.some((line) => line.includes('was deleted or replaced'))).toBe(true);
    await server.stop();
  });
});
