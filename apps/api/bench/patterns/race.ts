import { parseArgs } from 'node:util';
import { openDatabase } from '../../src/persistence/data-source.js';
import { judgePatterns, patternRace, type PatternVerdict } from '../../test/faults/pattern-race.js';
import { makeAccount } from '../../test/persistence/account.js';
import { openPlace, ENGINES } from '../shared/databases.js';
import { environment } from '../shared/environment.js';
import { readResult, writeResult } from '../shared/result-file.js';
import { quantile } from '../shared/statistics.js';
import { markdownTable, shortly } from '../shared/table.js';

/** `npm run bench:pattern-race`: 32 writers, two of whom want texts that overlap at the same instant (R7). */
const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    pairs: { type: 'string', default: '2000' },
    out: { type: 'string' },
    from: { type: 'string' },
  },
});

const PROCESSES: Readonly<Record<string, number>> = { mariadb: 3, sqlite: 4 };

interface Run extends Omit<PatternVerdict, 'misinformed'> {
  readonly engine: string;
  readonly isGuarded: boolean;
  readonly processes: number;
  readonly pairs: number;
  readonly misinformed: number;
  /** Answers that were none. */
  readonly thrown: number;
  readonly seconds: number;
  /** Of one call, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

interface Result {
  readonly kind: 'pattern-race';
  readonly runs: readonly Run[];
}

async function runOn(engine: string, pairs: number, isGuarded: boolean): Promise<Run> {
  const place = await openPlace(engine);
  try {
    const url = await place.create('race');
    const database = await openDatabase(url);
    try {
      await database.migrate();
      const account = await makeAccount(database);
      const processes = PROCESSES[engine] ?? 1;
      const began = performance.now();
      const told = await patternRace({ url, account, processes, pairs, unguarded: !isGuarded });
      const seconds = (performance.now() - began) / 1_000;
      const verdict = await judgePatterns(database, told);
      const thrown = told.filter((each) => each.thrown !== null);
      for (const each of thrown.slice(0, 5)) process.stderr.write(`${each.thrown ?? ''}\n`);
      const took = told.map(({ milliseconds }) => milliseconds);
      return {
        ...{ engine, isGuarded, processes, pairs, ...verdict, seconds },
        ...{ misinformed: verdict.misinformed.length, thrown: thrown.length },
        ...{ p50: quantile(took, 0.5), p99: quantile(took, 0.99), slowest: quantile(took, 1) },
      };
    } finally {
      await database.close();
    }
  } finally {
    await place.close();
  }
}

const HEADS = [
  ...['engine', 'guard', 'processes', 'pairs', 'overlaps', 'winners', 'losers', 'misinformed'],
  ...['thrown', 'half-made', 'seconds', 'p50 ms', 'p99 ms', 'slowest ms'],
];

function print(runs: readonly Run[]): void {
  const rows = runs.map((run) => [
    ...[run.engine, run.isGuarded ? 'there' : 'taken out'],
    ...[run.processes, run.pairs, run.overlaps, run.winners, run.losers].map(String),
    ...[run.misinformed, run.thrown, run.halfMade].map(String),
    ...[run.seconds, run.p50, run.p99, run.slowest].map(shortly),
  ]);
  process.stdout.write(`${markdownTable(HEADS, rows, 2)}\n`);
}

/** With the guard nobody gets what overlaps; without it somebody does, else this shows nothing. */
function isRight({ isGuarded, overlaps, winners, losers, pairs, ...wrong }: Run): boolean {
  if (!isGuarded) return overlaps > 0;
  const isClean = wrong.misinformed === 0 && wrong.thrown === 0 && wrong.halfMade === 0;
  return isClean && overlaps === 0 && winners === pairs && losers === pairs;
}

async function run(): Promise<void> {
  const pairs = Number(values.pairs);
  const runs: Run[] = [];
  for (const engine of values.engine) {
    runs.push(await runOn(engine, pairs, true), await runOn(engine, pairs, false));
  }
  print(runs);
  const result: Result = { kind: 'pattern-race', runs };
  if (values.out !== undefined) writeResult(values.out, { ...environment(), ...result });
  process.exitCode = runs.every(isRight) ? 0 : 1;
}

if (values.from === undefined) await run();
else print(readResult<Result>(values.from, 'pattern-race').runs);
