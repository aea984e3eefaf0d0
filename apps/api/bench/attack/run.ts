import { parseArgs } from 'node:util';
import { openPlace, within } from '../shared/databases.js';
import { environment } from '../shared/environment.js';
import { writeResult } from '../shared/result-file.js';
import { markdownTable } from '../shared/table.js';
import { databaseWithPeople } from '../weight/database.js';
import { ATTACKS, type Attack } from './attacks.js';
import { addCrowd } from './crowd.js';
import { GUESSES } from './guesses.js';
import { measure, type Run } from './measure.js';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite' },
    seconds: { type: 'string', default: '60' },
    /** A part of the names of the attacks to run; all of them without it. */
    attack: { type: 'string', default: '' },
    out: { type: 'string' },
  },
});

const seconds = Number(values.seconds);
/** What an attack may leave behind, beyond what a quiet run of the same length holds, in bytes. */
const HEAP = 60e6;
const PROCESS = 150e6;

const mb = (bytes: number) => (bytes / 1e6).toFixed(1);

function tableOf(quiet: Run, runs: readonly Run[]): string {
  const heads = ['', 'answered', 'heap, MB', 'beyond quiet', 'process, MB', 'beyond quiet'];
  return markdownTable(
    [...heads, 'others’ p50, ms', 'p99, ms'],
    [quiet, ...runs].map(({ name, attacks, heap, process, p50, p99 }) => [
      ...[name, String(attacks), mb(heap), mb(heap - quiet.heap)],
      ...[mb(process), mb(process - quiet.process), String(p50), String(p99)],
    ]),
  );
}

const place = await openPlace(values.engine);
try {
  const url = await databaseWithPeople(place, 200);
  await addCrowd(url);
  const measured = async (attack: Attack | typeof GUESSES | null) => {
    // Short runs sign in more often than people may.
    await within(url, (database) =>
      database.transaction((session) => session.execute('DELETE FROM rate_limit')),
    );
    const run = await measure(url, seconds, attack);
    process.stderr.write(`${run.name}: heap ${mb(run.heap)}, process ${mb(run.process)} MB\n`);
    return run;
  };
  const quiet = await measured(null);
  const runs: Run[] = [];
  for (const attack of ATTACKS.filter(({ name }) => name.includes(values.attack))) {
    runs.push(await measured(attack));
  }
  if (values.attack === '') runs.push(await measured(GUESSES));
  process.stdout.write(`\n${tableOf(quiet, runs)}\n`);
  const held = runs.filter(
    ({ heap, process }) => heap - quiet.heap > HEAP || process - quiet.process > PROCESS,
  );
  for (const { name } of held) process.stderr.write(`holds too much: ${name}\n`);
  if (held.length > 0) process.exitCode = 1;
  if (values.out !== undefined) {
    writeResult(values.out, { kind: 'attack', ...environment(), seconds, quiet, runs });
  }
} finally {
  await place.close();
}
