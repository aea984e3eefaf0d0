import { parseArgs } from 'node:util';
import type { Database } from '../../src/persistence/engine/database.js';
import { makeAccount } from '../../test/persistence/account.js';
import { ENGINES, openPlace, within } from '../shared/databases.js';
import { environment } from '../shared/environment.js';
import { readResult, writeResult } from '../shared/result-file.js';
import { markdownTable, shortly } from '../shared/table.js';
import { measureWalks, type Walk } from './claims.js';
import { fillExactCodes, fillPatterns } from './data.js';
import { measureMatching, type Matching } from './matching.js';

/** `npm run bench:patterns`: which code a text carries, and what a new pattern is held against. */
const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    codes: { type: 'string', default: '1000000' },
    patterns: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    texts: { type: 'string', default: '1000' },
    out: { type: 'string' },
    from: { type: 'string' },
  },
});

interface EngineResult {
  readonly version: string;
  readonly matching: readonly Matching[];
  readonly walks: readonly Walk[];
}

interface Result {
  readonly kind: 'patterns';
  readonly engines: readonly EngineResult[];
}

const options = {
  ...{ codes: Number(values.codes), patterns: Number(values.patterns) },
  ...{ rounds: Number(values.rounds), texts: Number(values.texts) },
};

async function measure(database: Database): Promise<Omit<EngineResult, 'version'>> {
  await database.migrate();
  const account = await makeAccount(database);
  await fillPatterns(database, account, options.patterns);
  await fillExactCodes(database, account, options.codes);
  if (database.dialect.name !== 'sqlite')
    await database.dataSource.query('ANALYZE TABLE promo_code');
  const matching = await measureMatching(database, account, options);
  const withoutCodes = await makeAccount(database, 'Empty');
  return { matching, walks: await measureWalks(database, account, withoutCodes) };
}

async function runOn(engine: string): Promise<EngineResult> {
  const place = await openPlace(engine);
  try {
    const measured = await within(await place.create('patterns'), measure);
    return { version: await place.version(), ...measured };
  } finally {
    await place.close();
  }
}

function print({ version, matching, walks }: EngineResult): void {
  const found = markdownTable(
    ['text', 'texts', 'µs', 'p99', 'by hand µs', 'p99', '× by hand', 'whole answer µs'],
    matching.map((each) => [
      ...[each.kind, String(each.texts), shortly(each.ours), shortly(each.oursP99)],
      ...[shortly(each.byHand), shortly(each.byHandP99), shortly(each.ratio), shortly(each.whole)],
    ]),
  );
  const walked = markdownTable(
    ['new pattern', 'against', 'ms', 'slowest', 'event loop held ms', 'heap MB'],
    walks.map(({ pattern, against, took, slowest, held, heap }) => [
      ...[`\`${pattern}\``, against, ...[took, slowest, held, heap].map(shortly)],
    ]),
    2,
  );
  process.stdout.write(`\n${version}\n\n${found}\n\n${walked}\n`);
}

async function run(): Promise<void> {
  const engines: EngineResult[] = [];
  for (const engine of values.engine) {
    const result = await runOn(engine);
    print(result);
    engines.push(result);
  }
  const result: Result = { kind: 'patterns', engines };
  if (values.out !== undefined) writeResult(values.out, { ...environment(), options, ...result });
}

if (values.from === undefined) await run();
else for (const result of readResult<Result>(values.from, 'patterns').engines) print(result);
