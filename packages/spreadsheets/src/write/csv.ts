import { withGuard } from './guard.js';

/** By this sign spreadsheets know the encoding. */
export const CSV_MARK = '\uFEFF';
const CHUNK = 64 * 1_024;

/**
 * A CSV that spreadsheets open as it is meant: UTF-8 with a byte order mark, lines that end with CR and LF, every cell
 * quoted, and a `'` before what they would calculate. `withoutGuard` takes it off again.
 */
export async function* csvOf(
  headers: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let text = CSV_MARK + csvLine(headers);
  for await (const row of rows) {
    text += csvLine(row);
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

/** One line of such a file. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${withGuard(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
