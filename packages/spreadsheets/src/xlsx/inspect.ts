import { FileFault } from '../fault.js';
import { readingOf, refuseWithoutRows, type Knows } from '../reading.js';
import type { Inspection, Reading } from '../table.js';
import { sheetRows } from './rows.js';
import { openWorkbook } from './workbook.js';

/**
 * Finds out which sheet of a workbook is meant: the only one that has something, or the one with the most known
 * headers. Sheets that are equal in that are left to a person.
 */
export async function inspectXlsx(
  path: string,
  size: number,
  knows: Knows,
  wanted: string | undefined,
): Promise<Inspection> {
  const workbook = await openWorkbook(path, size);
  try {
    const all: Reading[] = [];
    for (const sheet of workbook.sheets) {
      if (wanted !== undefined && sheet.name !== wanted) continue;
      const reading = await readingOf(
        { format: 'XLSX', sheet: sheet.name },
        sheetRows(workbook, sheet),
        knows,
      );
      if (reading) all.push(reading);
    }
    if (wanted !== undefined && !workbook.sheets.some(({ name }) => name === wanted)) {
      throw new FileFault('NO_SUCH_SHEET');
    }
    const best = Math.max(...all.map(({ knownCount }) => knownCount));
    const [first, ...others] = all.filter(({ knownCount }) => knownCount === best);
    if (!first) throw new FileFault('EMPTY');
    refuseWithoutRows([first, ...others]);
    const sheets = workbook.sheets.map(({ name, isHidden }) => ({ name, isHidden }));
    return { isSure: others.length === 0, readings: [first, ...others], sheets };
  } finally {
    await workbook.close();
  }
}
