import { FileFault } from './fault.js';
import { FIRST_ROWS } from './limits.js';
import { headerKey, type Reading, type Row, type TableChoice } from './table.js';

/** Says which headers are known, whatever their spelling. */
export type Knows = (header: string) => boolean;

/** Known headers as a question. */
export function knowsOf(headers: readonly string[]): Knows {
  const keys = new Set(headers.map(headerKey));
  return (header) => keys.has(headerKey(header));
}

/** Reads the first rows of a table in one way; nothing if there is no row at all. */
export async function readingOf(
  choice: TableChoice,
  rows: AsyncIterable<Row>,
  knows: Knows,
): Promise<Reading | null> {
  const first: Row[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length > FIRST_ROWS) break;
  }
  const [header, ...below] = first;
  if (!header) return null;
  const headers = header.cells.map(({ text }) => text);
  const knownCount = headers.filter(knows).length;
  const equalHeaders = equalOnes(headers);
  return { choice, headerLine: header.line, headers, knownCount, equalHeaders, rows: below };
}

function equalOnes(headers: readonly string[]): string[] {
  const seen = new Map<string, { first: string; count: number }>();
  for (const header of headers) {
    const key = headerKey(header);
    if (key === '') continue;
    const before = seen.get(key);
    if (before) before.count += 1;
    else seen.set(key, { first: header, count: 1 });
  }
  return [...seen.values()].filter(({ count }) => count > 1).map(({ first }) => first);
}

/** Refuses a table that has headers and nothing else. */
export function refuseWithoutRows(readings: readonly Reading[]): void {
  if (readings.every(({ rows }) => rows.length === 0)) throw new FileFault('NO_ROWS');
}
