import { describe, expect, it } from 'vitest';
import { SHOWN_LIMITS } from './limits.js';
import { inspectHere } from './read.js';
import { shown } from './shown.js';
import type { Inspection, Reading } from './table.js';
import { files } from './testing/files.js';
import { bookParts, rowXml, zipOf } from './testing/zip.js';

const file = files();

const reading = (headers: readonly string[], rows: readonly (readonly string[])[]): Reading => ({
  choice: { format: 'CSV', encoding: 'utf-8', delimiter: ',' },
  ...{ headerLine: 1, headers, knownCount: 1, equalHeaders: [] },
  rows: rows.map((texts, at) => ({
    line: at + 2,
    cells: texts.map((text) => ({ text, kind: 'TEXT' })),
  })),
});
const of = (...readings: [Reading, ...Reading[]]): Inspection => ({
  ...{ isSure: false, readings, sheets: [] },
});
const textsOf = ({ readings }: Inspection) =>
  readings.map(({ headers, rows }) => [
    headers,
    ...rows.map(({ cells }) => cells.map(({ text }) => text)),
  ]);

describe('what an inspection shows', () => {
  it('cuts long headers and cells, with a mark, and never within a character', () => {
    const cut = shown(of(reading(['Code', '12345678'], [['1234', '12345'], ['123😀5']])), {
      ...{ cellLength: 4, length: 10_000 },
    });
    expect(textsOf(cut)).toEqual([[['Code', '1234…'], ['1234', '1234…'], ['123…']]]);
  });

  it('leaves out the rows that do not fit, of each reading the same share', () => {
    const rows = Array.from({ length: 20 }, () => ['xxxxxxxx']);
    const both = of(reading(['a'], rows), reading(['b'], rows));
    const counts = (length: number) =>
      shown(both, { cellLength: 100, length }).readings.map((each) => each.rows.length);
    expect(counts(66 + 1_600)).toEqual([20, 20]);
    expect(counts(66 + 1_599)).toEqual([19, 19]);
    expect(counts(66)).toEqual([0, 0]);
    // The headers of the second one do not fit.
    expect(counts(65)).toEqual([0]);
  });

  it('is little of a file whose first rows have a megabyte each', async () => {
    const line = `${Array<string>(32).fill('x'.repeat(32_700)).join(',')}\n`;
    const inspected = await inspectHere(file(`Promo Code\n${line.repeat(21)}`), {
      knownHeaders: ['Promo Code'],
    });
    expect(inspected.readings[0].rows).toHaveLength(20);
    expect(JSON.stringify(inspected).length).toBeLessThan(SHOWN_LIMITS.length);
  });

  it('is little of a workbook of many wide sheets, which are all named', async () => {
    const sheet = rowXml(1, Array<string>(150).fill('h'.repeat(300))) + rowXml(2, ['x']);
    const sheets = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`S${at}`, sheet]));
    const inspected = await inspectHere(file(zipOf(bookParts({ sheets }))), { knownHeaders: [] });
    expect(inspected.sheets).toHaveLength(40);
    expect(inspected.readings.length).toBeGreaterThan(1);
    expect(JSON.stringify(inspected).length).toBeLessThan(SHOWN_LIMITS.length * 1.5);
  });
});
