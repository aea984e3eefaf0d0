import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../src/persistence/data-source.js';
import { MIGRATIONS_TABLE } from '../src/persistence/migrations/upgrade/ledger.js';
import { describeOnEngines } from './support/engines.js';
import { ServerProcess } from './support/process.js';
import { DEMO_OWNER, ownerClient } from './support/sign-in.js';

// Each start is a process of its own, and nothing here is about speed.
vi.setConfig({ testTimeout: 600_000 });

/** A promise that nobody waits for fails, in a process that is told to. */
const REJECTS_WHEN_TOLD =
  "--import=data:text/javascript,process.on('SIGUSR2',()=>{Promise.reject(Error('nobody%20hears'))})";

/** A start that must fail: one sentence on standard error, exit code 1, nothing else. */
async function sentenceOf(environment: Readonly<Record<string, string>>): Promise<string> {
  const server = new ServerProcess(environment);
  expect(await server.ended()).toBe(1);
  expect(server.stdout).toBe('');
  const lines = server.stderr.trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^Creator Codes cannot start: .+[.]$/);
  expect(server.stderr).not.toMatch(/^\s+at /m);
  return lines[0] ?? '';
}

function listening(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

describe('a start that cannot be', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'creator-codes-start-'));
  });
  afterEach(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true, force: true });
  });

  it('a port that is taken', async () => {
    const taken = await listening();
    const port = portOf(taken);
    const databaseUrl = `sqlite:${join(folder, 'a.sqlite')}`;
    const sentence = await sentenceOf({ PORT: String(port), DATABASE_URL: databaseUrl });
    expect(sentence).toContain(`port ${port} is taken`);
    taken.close();
  });

  it('a folder that is a file, and one that cannot be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await sentenceOf({ DATABASE_URL: `sqlite:${file}/a.sqlite` })).toContain(file);
    // The superuser may write everywhere.
    if (userInfo().uid === 0) return;
    await chmod(folder, 0o500);
    expect(await sentenceOf({ DATABASE_URL: `sqlite:${folder}/a.sqlite` })).toContain(folder);
  });

  it('a file that is no database', async () => {
    const file = join(folder, 'notes.txt');
    await writeFile(
      file,
      'Dear diary, today I learned that SQLite reads a header first.\n'.repeat(50),
    );
    expect(await sentenceOf({ DATABASE_URL: `sqlite:${file}` })).toContain(file);
  });

  it('a database server that cannot be reached', async () => {
    const free = await listening();
    const port = portOf(free);
    free.close();
    const url = `mysql://root:hush@127.0.0.1:${port}/codes`;
    const sentence = await sentenceOf({ DATABASE_URL: url });
    expect(sentence).toContain(`127.0.0.1:${port}`);
    expect(sentence).not.toContain('hush');
  });

  it('bad settings, all told at once', async () => {
    const server = new ServerProcess({ PORT: 'x', HOST: 'lan', DEMO: 'maybe' });
    expect(await server.ended()).toBe(1);
    expect(server.stderr.trim().split('\n')).toEqual([
      expect.stringContaining('PORT must be'),
      expect.stringContaining('HOST must be'),
      expect.stringContaining('DEMO must be'),
    ]);
  });
});

describe('a start that others could reach', () => {
  const open = {
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://codes.example.com',
    DATABASE_URL: 'sqlite::memory:',
  };

  it('needs an https address, a secret of its own, and no demo', async () => {
    const server = new ServerProcess({ HOST: '0.0.0.0', AUTH_SECRET: '', DEMO: 'on' });
    expect(await server.ended()).toBe(1);
    expect(server.stderr.trim().split('\n')).toEqual([
      expect.stringContaining('PUBLIC_URL is missing'),
      expect.stringContaining('AUTH_SECRET is missing'),
      expect.stringContaining('DEMO must be off'),
    ]);
    expect(await sentenceOf({ ...open, PUBLIC_URL: 'http://codes.example.com' })).toContain(
      'https',
    );
    expect(await sentenceOf({ ...open, AUTH_SECRET: 'short' })).toContain('AUTH_SECRET');
    expect(await sentenceOf({ ...open, AUTH_SECRET: 'a'.repeat(40) })).toContain('guessed');
  });

  it('refuses a database that has demo people', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'creator-codes-start-'));
    const environment = { ...open, DATABASE_URL: `sqlite:${join(folder, 'demo.sqlite')}` };
    const local = { DEMO: 'on', HOST: '127.0.0.1', PUBLIC_URL: '' };
    const demo = new ServerProcess({ ...environment, ...local });
    await demo.address();
    demo.kill('SIGTERM');
    await demo.ended();
    expect(await sentenceOf(environment)).toContain('demo people');
    await rm(folder, { recursive: true, force: true });
  });
});

describeOnEngines('a start', (engine) => {
  it('fills a new database once, says where to look, keeps what is there, refuses a newer one', async () => {
    const fresh = await engine.create();
    const environment = { DATABASE_URL: fresh.url, DEMO: 'on' };

    const first = new ServerProcess({ ...environment, NODE_OPTIONS: REJECTS_WHEN_TOLD });
    const address = await first.address();
    const client = await ownerClient(address);
    for (const path of ['/', '/graphiql', '/graphql']) {
      expect(first.stdout).toContain(`${address}${path}\n`);
    }
    expect(first.stdout).toContain('has demo data now');
    expect(first.stdout).toContain('THIS IS A DEMO');
    expect(first.stdout).toContain(`${DEMO_OWNER.email}`);
    expect(first.stdout).toContain(DEMO_OWNER.password);
    const seen =
      '{ viewer { account { id } accounts { id name mode } } promoCodes(first: 1) { nodes { id } count { value } } }';
    const filled = await client.query<{ viewer: { accounts: { mode: string }[] } }>(seen);
    expect(filled.viewer.accounts.map(({ mode }) => mode).sort()).toEqual([
      'CREATOR_ONLY',
      'PERFORMANCE_AND_CREATOR',
    ]);
    await client.query(
      'mutation { createPerformancePartner(input: { name: "Kept" }) { performancePartner { id } } }',
    );
    first.kill('SIGUSR2');
    await vi.waitUntil(() => first.stderr.includes('nobody hears'), { timeout: 60_000 });
    expect(await client.query(seen)).toEqual(filled);
    first.kill('SIGTERM');
    expect(await first.ended()).toBe(0);

    const second = new ServerProcess(environment);
    const again = await ownerClient(await second.address());
    expect(second.stdout).not.toContain('has demo data now');
    expect(second.stdout).toContain(DEMO_OWNER.email);
    expect(await again.query(seen)).toEqual(filled);
    expect(
      await again.query(
        '{ performancePartners(first: 1, filter: { search: "Kept" }) { nodes { name } } }',
      ),
    ).toEqual({ performancePartners: { nodes: [{ name: 'Kept' }] } });
    second.kill('SIGINT');
    expect(await second.ended()).toBe(0);
    expect(second.stderr).toBe('');

    const database = await openDatabase(fresh.url);
    await database.dataSource.query(
      `INSERT INTO ${MIGRATIONS_TABLE} (timestamp, name) VALUES (4102444800000, 'FromTheFuture4102444800000')`,
    );
    await database.close();
    expect(await sentenceOf(environment)).toMatch(/newer/);
    await fresh.remove();
  });
});
