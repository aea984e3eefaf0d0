import { csvRows } from './csv/rows.js';
import { inspectCsv } from './csv/inspect.js';
import { FileFault } from './fault.js';
import { formatOf } from './format.js';
import { knowsOf } from './reading.js';
import type { CsvChoice, Inspection, Row, TableChoice, XlsxChoice } from './table.js';
import { inspectXlsx } from './xlsx/inspect.js';
import { sheetRows } from './xlsx/rows.js';
import { openWorkbook } from './xlsx/workbook.js';

/** What an inspection is told. */
export interface InspectOptions {
  /** Headers that are known, in any spelling and language: they are the evidence. */
  readonly knownHeaders: readonly string[];
  /** What a person has said already. */
  readonly wanted?: Partial<Pick<CsvChoice, 'encoding' | 'delimiter'> & Pick<XlsxChoice, 'sheet'>>;
}

/** Inspects a file in this process. Throws `FileFault`. */
export async function inspectHere(path: string, options: InspectOptions): Promise<Inspection> {
  const { format, size } = await formatOf(path);
  const knows = knowsOf(options.knownHeaders);
  if (format === 'CSV') return inspectCsv(path, knows, options.wanted);
  return inspectXlsx(path, size, knows, options.wanted?.sheet);
}

/** Reads the rows of a file in this process, the headers among them. Throws `FileFault`. */
export async function* rowsHere(path: string, choice: TableChoice): AsyncGenerator<Row> {
  const { format, size } = await formatOf(path);
  if (format !== choice.format) throw new FileFault('NOT_A_TABLE');
  if (choice.format === 'CSV') {
    yield* csvRows(path, choice);
    return;
  }
  const workbook = await openWorkbook(path, size);
  try {
    const sheet = workbook.sheets.find(({ name }) => name === choice.sheet);
    if (!sheet) throw new FileFault('NO_SUCH_SHEET');
    yield* sheetRows(workbook, sheet);
  } finally {
    await workbook.close();
  }
}
