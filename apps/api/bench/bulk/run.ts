import { parseArgs } from 'node:util';
import { bytesOfOwnId, idOfBytes } from '../../src/persistence/tables/ids.js';
import { ENGINES, filledAlike, openPlace, within, type Place } from '../shared/databases.js';
import { environment } from '../shared/environment.js';
import { writeResult } from '../shared/result-file.js';
import { markdownTable, shortly } from '../shared/table.js';
import { measureBeside, type Beside } from './beside.js';
import { writtenByHand } from './floor.js';
import { issueToAll, type Took } from './work.js';

/** `npm run bench:bulk`: codes for many creators, beside the same rows written by hand. */
const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    codes: { type: 'string', default: '100000' },
    beside: { type: 'string', default: '20000' },
    out: { type: 'string' },
  },
});

interface EngineResult {
  readonly version: string;
  readonly planned: Took;
  readonly applied: Took;
  readonly byHand: Took;
  /** How many rows a second are applied, as a share of those that are written by hand. */
  readonly ratio: number;
  /** What others feel of a job. */
  readonly beside: Beside;
}

async function measure(place: Place): Promise<Omit<EngineResult, 'version' | 'beside'>> {
  const options = { codes: 1_000, creators: Number(values.codes), now: Date.now() };
  const [ours = '', byHand = ''] = await filledAlike(place, ['ours', 'by_hand'], options);
  return within(ours, async (database) => {
    const [account] = await database.select<{ id: Buffer }>(
      "SELECT id FROM account WHERE mode = 'PERFORMANCE_AND_CREATOR' ORDER BY id LIMIT 1",
    );
    if (account === undefined) throw new Error('no account');
    const { planned, applied, job } = await issueToAll(database, idOfBytes('Account', account.id));
    const floor = await within(byHand, (other) =>
      writtenByHand(database, other, bytesOfOwnId(job.id)),
    );
    const perSecond = ({ rows, ms }: Took) => (rows * 1_000) / ms;
    return { planned, applied, byHand: floor, ratio: perSecond(applied) / perSecond(floor) };
  });
}

async function runOn(engine: string): Promise<EngineResult> {
  const place = await openPlace(engine);
  try {
    const measured = await measure(place);
    const beside = await measureBeside(place, Number(values.beside));
    return { version: await place.version(), ...measured, beside };
  } finally {
    await place.close();
  }
}

function print({ version, ratio, beside, ...took }: EngineResult): void {
  const rows = (['planned', 'applied', 'byHand'] as const).map((name) => {
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
  const waits = markdownTable(
    ['others wait, ms', 'read', 'p99', 'write', 'p99'],
    (['without', 'during'] as const).map((name) => {
      const { read, readP99, write, writeP99 } = beside[name];
      return [name, ...[read, readP99, write, writeP99].map(shortly)];
    }),
  );
  process.stdout.write(
    `\n${version}\n\n${table}\n\napplied × by hand: ${shortly(ratio)}\n\n${waits}\n\n${shortly(beside.rowsPerSecond)} rows/s beside them\n`,
  );
}

const engines: EngineResult[] = [];
for (const engine of values.engine) {
  const result = await runOn(engine);
  engines.push(result);
  print(result);
}
if (values.out !== undefined) {
  writeResult(values.out, { ...environment(), kind: 'bulk', engines });
}
