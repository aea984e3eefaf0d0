import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { CSV_MARK, csvLine, xlsxOf } from '@creator-codes/spreadsheets';
import { ENGINES, fill, openPlace } from '../shared/databases.js';
import { API, environment } from '../shared/environment.js';
import { writeResult } from '../shared/result-file.js';
import { ServerProcess } from '../shared/server-process.js';
import { productEnvironment, signUp } from '../shared/sign-up.js';
import { quantile } from '../shared/statistics.js';
import { markdownTable, shortly } from '../shared/table.js';

/** `npm run bench:preview`: how long it takes until a file that is sent is there with its columns. */
const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    rows: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '3' },
    out: { type: 'string' },
  },
});

interface Preview {
  readonly engine: string;
  readonly type: 'CSV' | 'XLSX';
  readonly megabytes: number;
  /** Until the file is there, the median of the rounds. */
  readonly seconds: number;
  /** The most that the reading process held. */
  readonly childMegabytes: number;
  /** How long somebody else's small request waited at most and in the median, in milliseconds. */
  readonly othersMost: number;
  readonly others: number;
}

const HEADERS = ['Code', 'Owner id', 'Comments', 'Start', 'End', 'Time zone', 'Internal note'];

function* lines(): Generator<readonly string[]> {
  for (let place = 0; place < Number(values.rows); place += 1) {
    yield [
      ...[`PREVIEW${place}`, 'crt_AZ0x3Qk2c0u6f1l5o2x8Yg', `Row ${place} of a file`],
      ...['2026-12-01', '2027-02-28', 'Europe/Berlin', `A note, with a comma, on row ${place}`],
    ];
  }
}

async function fileOf(type: Preview['type']): Promise<Buffer> {
  if (type === 'CSV') {
    return Buffer.from(CSV_MARK + [HEADERS, ...lines()].map((row) => csvLine(row)).join(''));
  }
  const pieces: Uint8Array[] = [];
  async function* rows() {
    yield* lines();
  }
  for await (const piece of xlsxOf('Codes', HEADERS, rows())) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The most that any child of a process has held so far, in MB. */
function childrenHold(pid: number): number {
  const most = (child: string) => {
    try {
      const status = readFileSync(`/proc/${child}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_024;
    } catch {
      return 0;
    }
  };
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => {
    try {
      return readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean);
    } catch {
      return [];
    }
  });
  return Math.max(0, ...children.map(most));
}

async function sent(url: string, cookie: string, type: Preview['type'], content: Buffer) {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(content)]), `codes.${type.toLowerCase()}`);
  const { origin } = new URL(url);
  const response = await fetch(`${origin}/files`, {
    ...{ method: 'POST', headers: { cookie, origin }, body: form },
  });
  if (!response.ok) throw new Error(await response.text());
  await response.arrayBuffer();
}

async function measure(
  engine: string,
  type: Preview['type'],
  server: ServerProcess,
  cookie: string,
): Promise<Preview> {
  const content = await fileOf(type);
  const [seconds, waits]: [number[], number[]] = [[], []];
  let child = 0;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    let isOver = false;
    const watching = async () => {
      while (!isOver) {
        child = Math.max(child, childrenHold(server.pid));
        await sleep(20);
      }
    };
    const asking = async () => {
      while (!isOver) {
        const asked = performance.now();
        await (await fetch(new URL('/healthz', server.url))).arrayBuffer();
        waits.push(performance.now() - asked);
        await sleep(5);
      }
    };
    const both = Promise.all([watching(), asking()]);
    const began = performance.now();
    await sent(server.url, cookie, type, content);
    seconds.push((performance.now() - began) / 1_000);
    isOver = true;
    await both;
  }
  return {
    ...{ engine, type, megabytes: content.length / 2 ** 20, childMegabytes: child },
    seconds: quantile(seconds, 0.5),
    others: quantile(waits, 0.5),
    othersMost: quantile(waits, 1),
  };
}

const results: Preview[] = [];
for (const engine of values.engine) {
  const place = await openPlace(engine);
  try {
    const databaseUrl = await place.create('preview');
    await fill(databaseUrl, { codes: 100, creators: 10, now: Date.now() });
    const server = await ServerProcess.start(
      [join(API, 'dist/main.js')],
      productEnvironment(databaseUrl),
    );
    try {
      const cookie = await signUp(server.url);
      for (const type of ['CSV', 'XLSX'] as const) {
        results.push(await measure(engine, type, server, cookie));
      }
    } finally {
      await server.stop();
    }
  } finally {
    await place.close();
  }
}
const columns = ['', '', 'MB', 's', 'reading process, MB', 'others wait, ms', 'at most'];
const table = results.map((each) => [
  ...[each.engine, each.type],
  ...[each.megabytes, each.seconds, each.childMegabytes, each.others, each.othersMost].map(shortly),
]);
process.stdout.write(`\n${values.rows} rows\n\n${markdownTable(columns, table)}\n`);
if (values.out !== undefined) {
  writeResult(values.out, {
    ...environment(),
    ...{ kind: 'preview', rows: Number(values.rows), results },
  });
}
