import { CsvError, parse, type Options, type Parser } from 'csv-parse';
import { boundedRow, EMPTY } from '../cells.js';
import { FileFault } from '../fault.js';
import { LIMITS } from '../limits.js';
import type { CsvChoice, Delimiter, Row } from '../table.js';
import { decoded } from './decode.js';

/** How a CSV is parsed: as spreadsheets do, a quotation mark within a cell that does not begin with one is a character. */
export function csvOptions(delimiter: Delimiter): Options {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LIMITS.rowLength,
  };
}

/** Counts lines. The parser's own count takes a line break of two characters within quotes for two. */
export class LineCounter {
  /** The line where the next record begins. */
  next = 1;

  /** The line where this record began. */
  take(record: readonly string[]): number {
    const line = this.next;
    this.next += 1;
    for (const text of record) {
      if (text.includes('\n') || text.includes('\r'))
        this.next += text.split(/\r\n|\n|\r/u).length - 1;
    }
    return line;
  }
}

/** The rows of a CSV, the headers among them. */
export async function* csvRows(
  path: string,
  { encoding, delimiter }: CsvChoice,
): AsyncGenerator<Row> {
  const lines = new LineCounter();
  let ready: Row[] = [];
  const take = (record: string[]): null => {
    const line = lines.take(record);
    if (line > LIMITS.rows + 1) throw new FileFault('TOO_MANY_ROWS', { line, limit: LIMITS.rows });
    if (line === 1 && isHint(record, delimiter)) return null;
    const cells = record.map((text) => (text === '' ? EMPTY : ({ text, kind: 'TEXT' } as const)));
    const row = boundedRow(line, cells);
    if (row) ready.push(row);
    return null;
  };
  const parser = parse({ ...csvOptions(delimiter), on_record: take });
  parser.resume();
  // The callback of what is written tells it as well.
  parser.on('error', () => undefined);
  try {
    for await (const text of decoded(path, encoding)) {
      await done((told) => parser.write(text, told));
      yield* ready;
      ready = [];
    }
    await done((told) => parser.end(told));
    yield* ready;
  } catch (error) {
    throw faultOf(error, parser, lines.next);
  } finally {
    parser.destroy();
  }
}

async function done(act: (told: (error?: Error | null) => void) => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    act((error) => (error ? reject(error) : resolve()));
  });
}

/** Excel writes `sep=;` above the table where its readers would guess wrong. */
function isHint(record: readonly string[], delimiter: Delimiter): boolean {
  return record.join(delimiter) === `sep=${delimiter}`;
}

function faultOf(error: unknown, parser: Parser, line: number): unknown {
  if (error instanceof FileFault) {
    const { code } = error.fault;
    return code === 'NOT_IN_ENCODING' ? new FileFault(code, { line }) : error;
  }
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new FileFault('UNCLOSED_QUOTE', { line });
  if (error.code !== 'CSV_MAX_RECORD_SIZE') return new FileFault('BROKEN', { line });
  // The types do not tell of it: the version is exact, and a test holds it.
  const { state } = parser as unknown as { state: { quoting: boolean } };
  if (state.quoting) return new FileFault('UNCLOSED_QUOTE', { line });
  return new FileFault('TOO_LONG', { line, limit: LIMITS.rowLength });
}
