import { csvOf, xlsxOf } from '../dist/index.js';
import { HEADERS, rows } from './table.js';

/** How much memory this process took more, at most, while it wrote 100,000 rows that nobody keeps. */
export async function memoryOfWriting(): Promise<Record<string, number>> {
  const told: Record<string, number> = {};
  for (const [name, write] of [
    ['csvMb', () => csvOf(HEADERS, rows(100_000))],
    ['xlsxMb', () => xlsxOf('Codes', HEADERS, rows(100_000))],
  ] as const) {
    // Once for what the engine keeps of any work.
    await most(write());
    told[name] = Math.round((await most(write())) / 1_048_576);
  }
  return told;
}

async function most(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const before = process.memoryUsage.rss();
  let peak = before;
  for await (const chunk of chunks) {
    if (chunk.length > 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  return peak - before;
}
