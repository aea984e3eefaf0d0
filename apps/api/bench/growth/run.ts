import { parseArgs } from 'node:util';
import { ENGINES, openPlace } from '../shared/databases.js';
import { environment } from '../shared/environment.js';
import { readResult, writeResult } from '../shared/result-file.js';
import type { ServerProcess } from '../shared/server-process.js';
import { measureGrowth } from './measure.js';
import { curvesOf, growthTables, type Curve } from './report.js';
import { startSubject, type Subject } from './subjects.js';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '2' },
    out: { type: 'string' },
    from: { type: 'string' },
  },
});

interface EngineResult {
  readonly engine: string;
  readonly version: string;
  readonly curves: readonly Curve[];
}

interface Result {
  readonly kind: 'growth';
  readonly engines: readonly EngineResult[];
}

async function runOn(engine: string): Promise<EngineResult> {
  const place = await openPlace(engine);
  const started: ServerProcess[] = [];
  try {
    const subjects: Subject[] = [];
    for (const size of values.sizes.split(',')) {
      subjects.push(await startSubject(place, Number(size), started));
    }
    const lines = await measureGrowth(subjects, {
      ...{ rounds: Number(values.rounds), seconds: Number(values.seconds) },
      ...{ connections: Number(values.connections), databasePid: place.pid },
    });
    return { engine, version: await place.version(), curves: curvesOf(lines) };
  } finally {
    for (const server of started) await server.stop();
    await place.close();
  }
}

function print({ version, curves }: EngineResult): void {
  process.stdout.write(`\n${version}\n\n${growthTables(curves)}\n`);
}

async function run(): Promise<void> {
  const engines: EngineResult[] = [];
  for (const engine of values.engine) {
    const result = await runOn(engine);
    print(result);
    engines.push(result);
  }
  if (values.out === undefined) return;
  const { rounds, seconds, connections } = values;
  const options = {
    ...{ rounds: Number(rounds), seconds: Number(seconds), connections: Number(connections) },
  };
  const result: Result = { kind: 'growth', engines };
  writeResult(values.out, { ...environment(), options, ...result });
}

if (values.from === undefined) await run();
else for (const result of readResult<Result>(values.from, 'growth').engines) print(result);
