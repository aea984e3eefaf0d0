import { parseArgs } from 'node:util';
import { bytesOfOwnId, idOfBytes } from '../../src/persistence/tables/ids.js';
import { ENGINES, filledAlike, openPlace, within, type Place } from '../shared/databases.js';
import { environment } from '../shared/environment.js';
import { writeResult } from '../shared/result-file.js';
import { markdownTable, shortly } from '../shared/table.js';
import { writtenByHand } from './floor.js';
import { importAndBack, type Imported } from './import-work.js';
import type { Took } from './work.js';

/** `npm run bench:import`: a file of codes imported, beside the same rows written by hand; and what goes out comes back. */
const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    rows: { type: 'string', default: '50000' },
    out: { type: 'string' },
  },
});

interface EngineResult extends Omit<Imported, 'job'> {
  readonly version: string;
  readonly byHand: Took;
  /** How many rows a second are applied, as a share of those that are written by hand. */
  readonly ratio: number;
}

async function measure(place: Place): Promise<Omit<EngineResult, 'version'>> {
  const options = { codes: 1_000, creators: 2_000, now: Date.now() };
  const [ours = '', byHand = ''] = await filledAlike(place, ['ours', 'by_hand'], options);
  return within(ours, async (database) => {
    // The account whose creators `someCreators` finds.
    const [account] = await database.select<{ id: Buffer }>('SELECT MIN(id) AS id FROM account');
    if (account === undefined) throw new Error('no account');
    const accountId = idOfBytes('Account', account.id);
    const { job, ...took } = await importAndBack(database, accountId, Number(values.rows));
    const floor = await within(byHand, (other) =>
      writtenByHand(database, other, bytesOfOwnId(job.id)),
    );
    const perSecond = ({ rows, ms }: Took) => (rows * 1_000) / ms;
    return { ...took, byHand: floor, ratio: perSecond(took.applied) / perSecond(floor) };
  });
}

function print({ version, ratio, ...took }: EngineResult): void {
  const names = ['read', 'planned', 'applied', 'byHand', 'exported', 'plannedAgain'] as const;
  const rows = names.map((name) => {
    const { rows: count, ms, cpu, held, heap } = took[name];
    return [
      ...[name, String(count), shortly(ms / 1_000), shortly((count * 1_000) / ms)],
      ...[shortly((cpu * 1_000) / count), shortly(held), shortly(heap)],
    ];
  });
  const table = markdownTable(
    ['', 'rows', 's', 'rows/s', 'CPU µs a row', 'event loop held ms', 'heap MB'],
    rows,
  );
  process.stdout.write(
    `\n${version}\n\n${table}\n\napplied × by hand: ${shortly(ratio)}\nimported again: 0 changes\n`,
  );
}

const engines: EngineResult[] = [];
for (const engine of values.engine) {
  const place = await openPlace(engine);
  try {
    const result = { version: await place.version(), ...(await measure(place)) };
    engines.push(result);
    print(result);
  } finally {
    await place.close();
  }
}
if (values.out !== undefined) {
  writeResult(values.out, { ...environment(), kind: 'import', engines });
}
