import { parseArgs } from 'node:util';
import { ENGINES, openPlace } from '../shared/databases.js';
import { environment } from '../shared/environment.js';
import { readResult, writeResult } from '../shared/result-file.js';
import { databaseWithPeople } from './database.js';
import { weighInstalled, type Installed } from './installed.js';
import { measureMemory } from './memory.js';
import { weightTables, type EngineWeight } from './report.js';
import { measureStartUp } from './start-up.js';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    codes: { type: 'string', default: '10000' },
    starts: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '3' },
    out: { type: 'string' },
    from: { type: 'string' },
  },
});

interface Result {
  readonly kind: 'weight';
  readonly engines: readonly EngineWeight[];
  readonly installed: Installed;
}

async function runOn(engine: string): Promise<EngineWeight> {
  const place = await openPlace(engine);
  try {
    const url = await databaseWithPeople(place, Number(values.codes));
    const startUp = await measureStartUp(url, Number(values.starts));
    const memory = await measureMemory(url, Number(values.minutes));
    const growth = memory.lastQuarter - memory.firstQuarter;
    return { engine, version: await place.version(), startUp, memory, growth };
  } finally {
    await place.close();
  }
}

function print({ engines, installed }: Result): void {
  process.stdout.write(`\n${weightTables(engines, installed)}\n`);
}

async function run(): Promise<void> {
  const engines: EngineWeight[] = [];
  for (const engine of values.engine) engines.push(await runOn(engine));
  const result: Result = { kind: 'weight', engines, installed: weighInstalled() };
  print(result);
  if (values.out === undefined) return;
  const { codes, starts, minutes } = values;
  const options = { codes: Number(codes), starts: Number(starts), minutes: Number(minutes) };
  writeResult(values.out, { ...environment(), options, ...result });
}

if (values.from === undefined) await run();
else print(readResult<Result>(values.from, 'weight'));
