import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { csvOf, inspectFile, readRows, xlsxOf } from '../dist/index.js';
import { HEADERS, rows } from './table.js';

const ROWS = 50_000;
/** Seconds, and the longest time that this process was held, of an inspection and of a reading of all rows. */
export async function speed(): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'spreadsheets-'));
  // What a busy machine does to a process that only waits.
  const idle = await timed(() => setTimeout(1_000));
  const told: Record<string, unknown> = { heldIdleMs: idle.heldMs };
  try {
    for (const [format, bytes] of [
      ['CSV', csvOf(HEADERS, rows(ROWS))],
      ['XLSX', xlsxOf('Codes', HEADERS, rows(ROWS))],
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
