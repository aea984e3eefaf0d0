import { writeXlsxStream } from 'hucre/xlsx';
import { LIMITS } from '../limits.js';

/**
 * A workbook of one sheet, whose cells are texts and never formulas. It is written as it is read: memory does not
 * grow with the rows. What XML cannot hold (control characters, halves of pairs) is written as workbooks do
 * (`_x0007_`), and read so again. Throws where a text is longer than a spreadsheet can hold.
 */
export async function* xlsxOf(
  sheetName: string,
  headers: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = writeXlsxStream(withHeaders(headers, rows), { name: sheetName });
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

async function* withHeaders(
  headers: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<string[]> {
  yield headers.map(escaped);
  for await (const row of rows) yield row.map(escaped);
}

/** What looks like an escape is escaped itself, and so is what the library lets through though XML has no such character. */
const UNSAFE = /_(?=x[0-9a-f]{4}_)|[\uFFFE\uFFFF]|\p{Surrogate}/giu;

function escaped(text: string): string {
  if (text.length > LIMITS.cellLength) {
    throw new RangeError(`A cell holds ${LIMITS.cellLength} characters, not ${text.length}`);
  }
  return text.replace(
    UNSAFE,
    (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
