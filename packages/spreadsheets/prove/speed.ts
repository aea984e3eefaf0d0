import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvOf, inspectFile, readRows, xlsxOf } from '../dist/index.js';

const ROWS = 50_000;
const HEADERS = [
  ...['Promo Code', 'Program Id', 'Media Id', 'Type', 'Credit Rule', 'Match Mode', 'Deal Id'],
  ...['Active Start Date', 'Active End Date', 'Timezone'],
];

async function* rows(): AsyncGenerator<string[]> {
  for (let at = 0; at < ROWS; at += 1) {
    yield [
      ...[`SUMMER-${(at * 7_919).toString(36).toUpperCase()}`, String(1_000 + (at % 12))],
      ...[
        String(900_000 + at),
        'TRACKING',
        'ALWAYS',
        'EXACT',
        String(at % 40),
        '2026-11-30T00:00:00-07:00',
      ],
      ...['2027-06-30T00:00:00-07:00', at % 3 ? 'America/Los_Angeles' : 'Asia/Shanghai'],
    ];
  }
}

/** Seconds, and the longest time that this process was held, of an inspection and of a reading of all rows. */
export async function speed(): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'spreadsheets-'));
  const told: Record<string, unknown> = {};
  try {
    for (const [format, bytes] of [
      ['CSV', csvOf(HEADERS, rows())],
      ['XLSX', xlsxOf('Codes', HEADERS, rows())],
    ] as const) {
      const path = join(folder, format);
      const writeS = await timed(() => pipeline(Readable.from(bytes), createWriteStream(path)));
      told[format] = { writeS: writeS.seconds, ...(await reading(path)) };
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return told;
}

async function reading(path: string): Promise<Record<string, unknown>> {
  let peak = 0;
  const watch = { memory: (memory: { peak: number }) => (peak = Math.max(peak, memory.peak)) };
  const inspect = await timed(() => inspectFile(path, { knownHeaders: HEADERS }, watch));
  if (!inspect.value.ok || !inspect.value.value.isSure)
    throw new Error(JSON.stringify(inspect.value));
  const [{ choice }] = inspect.value.value.readings;
  const read = await timed(async () => {
    let count = 0;
    for await (const { rows: batch, fault } of readRows(path, choice, watch)) {
      if (fault) throw new Error(fault.code);
      count += batch.length;
    }
    return count;
  });
  if (read.value !== ROWS + 1) throw new Error(`${read.value} rows`);
  return {
    ...{ inspectS: inspect.seconds, readS: read.seconds, peakMb: Math.round(peak / 1_048_576) },
    ...{ heldInspectMs: inspect.heldMs, heldReadMs: read.heldMs },
  };
}

async function timed<T>(
  act: () => Promise<T>,
): Promise<{ value: T; seconds: number; heldMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const value = await act();
  const seconds = Number(((performance.now() - began) / 1_000).toFixed(2));
  delay.disable();
  return { value, seconds, heldMs: Number((delay.max / 1e6).toFixed(1)) };
}
