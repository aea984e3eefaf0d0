import { parseArgs } from 'node:util';
import { ENGINES, openPlace, within } from '../shared/databases.js';
import { environment } from '../shared/environment.js';
import { readResult, writeResult } from '../shared/result-file.js';
import { compareAnswers, compareWrites } from './check.js';
import { FLOOR, startAll, type Contender } from './contenders.js';
import { changes } from './measure.js';
import { worksOn } from './questions.js';
import { floorSpreads, rowsOf, tableOf, warningsOf, type FloorSpread, type Row } from './report.js';
import { runRounds } from './rounds.js';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    codes: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    out: { type: 'string' },
    from: { type: 'string' },
  },
});

interface EngineResult {
  readonly engine: string;
  readonly version: string;
  readonly floorSpread: readonly FloorSpread[];
  readonly rows: readonly Row[];
}

interface Result {
  readonly kind: 'bench';
  readonly codes: number;
  readonly engines: readonly EngineResult[];
}

async function runOn(engine: string): Promise<EngineResult> {
  const place = await openPlace(engine);
  const contenders: Contender[] = [];
  try {
    await startAll(place, Number(values.codes), contenders);
    const works = await within(contenders[0]?.databaseUrl ?? '', worksOn);
    for (const work of works) {
      await compareAnswers(contenders, work);
      if (changes(work)) await compareWrites(contenders, work);
    }
    const lines = await runRounds(contenders, works, {
      ...{ rounds: Number(values.rounds), seconds: Number(values.seconds) },
      databasePid: place.pid,
    });
    return {
      ...{ engine, version: await place.version() },
      ...{ floorSpread: floorSpreads(lines, FLOOR), rows: rowsOf(lines, FLOOR) },
    };
  } finally {
    for (const { process } of contenders) await process.stop();
    await place.close();
  }
}

function print(codes: number, { version, rows, floorSpread }: EngineResult): void {
  process.stdout.write(`\n${version}, ${codes.toLocaleString('en')} codes\n\n${tableOf(rows)}\n`);
  for (const warning of warningsOf(floorSpread)) process.stdout.write(`\n${warning}\n`);
}

async function run(): Promise<void> {
  const codes = Number(values.codes);
  const engines: EngineResult[] = [];
  for (const engine of values.engine) {
    const result = await runOn(engine);
    print(codes, result);
    engines.push(result);
  }
  if (values.out === undefined) return;
  const { rounds, seconds } = values;
  const options = { rounds: Number(rounds), seconds: Number(seconds) };
  const result: Result = { kind: 'bench', codes, engines };
  writeResult(values.out, { ...environment(), options, ...result });
}

if (values.from === undefined) {
  await run();
} else {
  const { codes, engines } = readResult<Result>(values.from, 'bench');
  for (const engine of engines) print(codes, engine);
}
