// What a guesser can tell by the clock: a thousand sign-ins with a wrong password, every other one for a name
// that nobody has. Prints medians, and how often a password was hashed for either.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compose } from '../src/composition-root.js';
import { openDatabase } from '../src/persistence/data-source.js';
import { createServer } from '../src/server.js';

const TRIES = 1_000;
const OWNER = { name: 'Owner', email: 'owner@test.example', password: 'a long enough password' };

const folder = mkdtempSync(join(tmpdir(), 'creator-codes-timing-'));
const databaseUrl = `sqlite:${join(folder, 'timing.sqlite')}`;
let hashed = 0;
const app = await compose({
  ...{ databaseUrl, demo: false, logLevel: 'error', authSecret: 'x'.repeat(20) + OWNER.password },
  onPasswordWork: () => (hashed += 1),
});
const server = await createServer(app);
const url = await server.listen({ host: '127.0.0.1', port: 0 });
app.listensOn(url);
const database = await openDatabase(databaseUrl);

const post = (path: string, body: object) =>
  fetch(`${url}/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  });

try {
  if (!(await post('/setup', OWNER)).ok) throw new Error('nobody could sign up');
  const kinds = { known: [] as number[], unknown: [] as number[] };
  const work = { known: 0, unknown: 0 };
  for (let turn = 0; turn < TRIES; turn += 1) {
    const kind = turn % 2 === 0 ? 'known' : 'unknown';
    const email = kind === 'known' ? OWNER.email : `nobody${turn}@test.example`;
    // Else the limit would answer.
    await database.transaction((session) => session.execute('DELETE FROM rate_limit'));
    const [before, start] = [hashed, performance.now()];
    const { status } = await post('/sign-in/email', { email, password: `a wrong one, ${turn}` });
    kinds[kind].push(performance.now() - start);
    work[kind] += hashed - before;
    if (status !== 401) throw new Error(`try ${turn} was answered with ${status}`);
  }
  for (const kind of ['known', 'unknown'] as const) {
    const times = kinds[kind].sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
    process.stdout.write(
      `${kind.padEnd(8)} ${times.length} tries, ${work[kind]} hashes, median ${at(0.5)} ms, p10 ${at(0.1)} ms, p90 ${at(0.9)} ms\n`,
    );
  }
} finally {
  await server.close();
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
