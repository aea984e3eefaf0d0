import { parseArgs } from 'node:util';
import { sameCode, type Agreement } from '../../test/persistence/same-code.js';
import { ENGINES, openPlace, within } from '../shared/databases.js';
import { environment } from '../shared/environment.js';
import { readResult, writeResult } from '../shared/result-file.js';
import { markdownTable } from '../shared/table.js';

/** `npm run bench:same-code`: random Unicode strings, and whether all parts of the product say the same of them. */
const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    strings: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    from: { type: 'string' },
  },
});

interface Result {
  readonly kind: 'same-code';
  readonly runs: readonly ({ readonly engine: string } & Agreement)[];
}

function print(runs: Result['runs']): void {
  const rows = runs.map(({ engine, strings, legal, same, disagreements }) => [
    ...[engine, ...[strings, legal, same, disagreements.length].map(String)],
  ]);
  const heads = ['engine', 'strings', 'can be codes', 'are codes that are there', 'disagreements'];
  process.stdout.write(`${markdownTable(heads, rows)}\n`);
}

async function run(): Promise<void> {
  const runs: Result['runs'][number][] = [];
  for (const engine of values.engine) {
    const place = await openPlace(engine);
    try {
      const agreement = await within(await place.create('same_code'), async (database) => {
        await database.migrate();
        return sameCode(database, Number(values.strings), Number(values.seed));
      });
      runs.push({ engine, ...agreement });
    } finally {
      await place.close();
    }
  }
  print(runs);
  for (const { disagreements } of runs) {
    for (const each of disagreements.slice(0, 20)) process.stderr.write(`${each}\n`);
  }
  const result: Result = { kind: 'same-code', runs };
  const options = { seed: Number(values.seed) };
  if (values.out !== undefined) writeResult(values.out, { ...environment(), options, ...result });
  process.exitCode = runs.every(({ disagreements }) => disagreements.length === 0) ? 0 : 1;
}

if (values.from === undefined) await run();
else print(readResult<Result>(values.from, 'same-code').runs);
