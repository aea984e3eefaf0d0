import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/persistence/data-source.js';
import { seedCodes } from '../src/persistence/seed/bulk.js';
import { createDatabase, startMariadb } from '../test/support/mariadb.js';
import { dataOf, measure, type Contender } from './measure.js';
import { worksOn, type Work } from './questions.js';
import { rowsOf, tableOf, type Line } from './report.js';
import { ServerProcess } from './server-process.js';

const API = resolve(import.meta.dirname, '..');
const FLOOR = 'floor';
const FROM_SOURCE = ['--import', 'tsx', '--conditions=@creator-codes/source'];
const TEXTS = 500;
const AUTH_SECRET = randomBytes(32).toString('base64url');

const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: ['mariadb', 'sqlite'] },
    codes: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    out: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'creator-codes-bench-'));
const results: Record<string, unknown> = {};
try {
  for (const engine of values.engine) results[engine] = await runOn(engine);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (values.out !== undefined) {
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  writeFileSync(values.out, `${JSON.stringify({ machine, options: values, results }, null, 2)}\n`);
}

async function runOn(engine: string) {
  const mariadb = engine === 'mariadb' ? await startMariadb() : null;
  const url =
    mariadb === null
      ? `sqlite:${join(folder, 'bench.sqlite')}`
      : await createDatabase(mariadb.url, 'bench');
  try {
    const texts = await fill(url);
    const contenders: Contender[] = [];
    try {
      await start(url, contenders);
      const works = worksOn(texts);
      for (const work of works) await compare(contenders, work);
      const lines = await rounds(contenders, works, mariadb?.pid() ?? null);
      const rows = rowsOf(lines, FLOOR);
      process.stdout.write(`\n${engine}, ${values.codes} codes\n\n${tableOf(rows)}\n`);
      return rows;
    } finally {
      for (const { server } of contenders) await server.stop();
    }
  } finally {
    await mariadb?.stop();
  }
}

/** @returns texts of codes, spread over all of them */
async function fill(url: string): Promise<readonly string[]> {
  const database = await openDatabase(url);
  try {
    await database.migrate();
    await seedCodes(database, { codes: Number(values.codes), now: Date.now() });
    // Without the demo's people, whoever signs up first owns the account.
    await database.transaction(async (session) => {
      for (const table of ['member', 'credential', 'person']) {
        await session.execute(`DELETE FROM ${table}`);
      }
    });
    const rows = await database.select<{ text: string }>(
      'SELECT text FROM promo_code ORDER BY code_key LIMIT 100000',
    );
    const step = Math.max(1, Math.floor(rows.length / TEXTS));
    return rows.filter((_, place) => place % step === 0).map(({ text }) => text);
  } finally {
    await database.close();
  }
}

/** The floor first, then ours as shipped, then what others could pick. */
async function start(url: string, contenders: Contender[]): Promise<void> {
  const add = async (name: string, args: readonly string[], environment = {}, headers = {}) => {
    contenders.push({ name, headers, server: await ServerProcess.start(args, environment) });
  };
  const byHand = (file: string) => [...FROM_SOURCE, join(API, 'bench/servers', file), url];
  await add(FLOOR, byHand('floor.ts'));
  const headers: Record<string, string> = {};
  await add(
    'ours',
    [join(API, 'dist/main.js')],
    {
      ...{ DATABASE_URL: url, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error' },
      ...{ AUTH_SECRET, REQUESTS_PER_MINUTE: '100000000' },
    },
    headers,
  );
  headers['cookie'] = await signUp(contenders.at(-1)?.server.url ?? '');
  const bare = [...byHand('without-sign-in.mjs'), AUTH_SECRET];
  await add('ours, without sign-in', bare, {}, headers);
  await add('Mercurius, JIT', byHand('mercurius.mjs'));
  await add('GraphQL Yoga', byHand('yoga.mjs'));
  await add('Apollo Server, defaults', byHand('apollo.ts'), { NODE_ENV: 'production' });
}

/** The first person, who owns the account that was filled. @returns the session's cookie */
async function signUp(url: string): Promise<string> {
  const response = await fetch(new URL('/auth/setup', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ name: 'Bench', email: 'bench@test.example', password: AUTH_SECRET }),
  });
  if (!response.ok) throw new Error(`nobody can sign up: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/** Nothing is measured before every contender gives the same answer, byte for byte. */
async function compare(contenders: readonly Contender[], work: Work): Promise<void> {
  const turns = Math.min(20, work.variables.length);
  for (let turn = 0; turn < turns; turn += 1) {
    const answers = await Promise.all(contenders.map((each) => dataOf(each, work, turn)));
    answers.forEach((answer, place) => {
      if (answer === answers[0]) return;
      const file = join(tmpdir(), 'creator-codes-bench-answers.json');
      writeFileSync(file, `${answers[0] ?? ''}\n${answer}\n`);
      const name = contenders[place]?.name ?? '';
      throw new Error(`${work.name}: ${name} answers something else than the floor, see ${file}`);
    });
  }
}

async function rounds(
  contenders: readonly Contender[],
  works: readonly Work[],
  databasePid: number | null,
): Promise<readonly Line[]> {
  const seconds = Number(values.seconds);
  for (const work of works) {
    for (const contender of contenders) await measure(contender, work, seconds, databasePid);
  }
  const lines = works.flatMap((work) =>
    contenders.map((contender) => ({
      ...{ work: work.name, contender: contender.name, samples: [] as Line['samples'][number][] },
    })),
  );
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const work of works) {
      for (const contender of contenders) {
        const sample = await measure(contender, work, seconds, databasePid);
        lines
          .find((line) => line.work === work.name && line.contender === contender.name)
          ?.samples.push(sample);
      }
    }
    process.stderr.write(`round ${round + 1} of ${values.rounds}\n`);
  }
  return lines;
}
