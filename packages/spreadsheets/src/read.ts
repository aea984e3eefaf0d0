import { csvRows } from './csv/rows.js';
import { inspectCsv } from './csv/inspect.js';
import { FileFault } from './fault.js';
import { LIMITS } from './limits.js';
import { formatOf } from './format.js';
import { knowsOf } from './reading.js';
import { shown } from './shown.js';
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
  const inspection =
    format === 'CSV'
      ? await inspectCsv(path, knows, options.wanted)
      : await inspectXlsx(path, size, knows, options.wanted?.sheet);
  return shown(inspection);
}

/**
 * Reads the rows of a file in this process, the headers among them.
 * @param most characters of all of them
 * @throws FileFault
 */
export async function* rowsHere(
  path: string,
  choice: TableChoice,
  most: number = LIMITS.tableLength,
): AsyncGenerator<Row> {
  let length = 0;
  for await (const row of allRows(path, choice)) {
    for (const { text } of row.cells) length += text.length;
    if (length > most) throw new FileFault('BOMB', { line: row.line, limit: most });
    yield row;
  }
}

async function* allRows(path: string, choice: TableChoice): AsyncGenerator<Row> {
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
