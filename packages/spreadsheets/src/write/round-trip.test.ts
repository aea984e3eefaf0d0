import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsHere } from '../read.js';
import type { TableChoice } from '../table.js';
import { files } from '../testing/files.js';
import { csvOf } from './csv.js';
import { withGuard, withoutGuard } from './guard.js';
import { xlsxOf } from './xlsx.js';

const file = files();
const CSV: TableChoice = { format: 'CSV', encoding: 'utf-8', delimiter: ',' };
const XLSX: TableChoice = { format: 'XLSX', sheet: 'Codes' };

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield item;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

async function readBack(
  chunks: AsyncIterable<Uint8Array>,
  choice: TableChoice,
): Promise<string[][]> {
  const table: string[][] = [];
  for await (const { cells } of rowsHere(file(await bytesOf(chunks)), choice)) {
    for (const { text, kind } of cells) expect(kind).toBe(text === '' ? 'EMPTY' : 'TEXT');
    table.push(cells.map(({ text }) => text));
  }
  return table;
}

const HOSTILE = [
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "'",
    "''=x",
    "'=x",
    '\t=1',
    '\r',
    '\r\n',
    '\n',
    '"',
    '""',
    'a"b',
    ',',
    ';',
  ],
  ...[
    '=HYPERLINK("http://a")',
    ' a ',
    '\uFEFF',
    '促销代码',
    '👩‍🎤',
    'é',
    '0012',
    '1E+05',
    '2026-11-30',
    '_x0041_',
  ],
  ...[
    '_x000D_',
    '<c>',
    '&amp;',
    ']]>',
    '\u00a0',
    '\u2028',
    'sep=,',
    '_',
    'TRUE',
    '#REF!',
    '\u{10FFFF}',
  ],
];
const text = (unit: 'binary' | 'grapheme') =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
    fc.string({ unit, maxLength: 12 }),
    fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((both) => both.join('')),
  );
/** Tables without rows that are wholly empty: these are skipped. */
const table = (unit: 'binary' | 'grapheme') =>
  fc.array(
    fc
      .array(text(unit), { minLength: 2, maxLength: 4 })
      .filter((row) => row.some((cell) => cell.trim() !== '')),
    { minLength: 1, maxLength: 4 },
  );

describe('what is written is read again as it was', () => {
  it('as a CSV, but for the guard', async () => {
    await fc.assert(
      fc.asyncProperty(table('binary'), async (rows) => {
        const [headers = [], ...below] = rows;
        const back = await readBack(csvOf(headers, each(below)), CSV);
        expect(back.map((row) => row.map(withoutGuard))).toEqual(rows);
        // A spreadsheet calculates none of them.
        for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
      { numRuns: 150 },
    );
  });

  it('as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(table('binary'), async (rows) => {
        const [headers = [], ...below] = rows;
        expect(await readBack(xlsxOf('Codes', headers, each(below)), XLSX)).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });

  it('as a workbook also with what XML has no characters for', async () => {
    const row = ['\0', '\u0007\u001b', '\uFFFE\uFFFF', '\uD800', 'a\uDC00b', '\u007f\u0085'];
    expect(await readBack(xlsxOf('Codes', row, each([])), XLSX)).toEqual([row]);
  });

  it('as a CSV with its mark, line ends and quotes', async () => {
    const bytes = await bytesOf(csvOf(['a', 'b'], each([['=1', 'x"y']])));
    expect(bytes.toString()).toBe('\uFEFF"a","b"\r\n"\'=1","x""y"\r\n');
  });

  it('or not written: a cell that no spreadsheet can hold', async () => {
    const written = bytesOf(xlsxOf('Codes', ['a'], each([['x'.repeat(32_768)]])));
    await expect(written).rejects.toThrow(RangeError);
  });
});

describe('the guard', () => {
  it('is taken off exactly once, and only where it was put', () => {
    fc.assert(fc.property(text('binary'), (each) => withoutGuard(withGuard(each)) === each));
    expect(["'hello", "''hello", "'=1", 'x'].map(withoutGuard)).toEqual([
      "'hello",
      "'hello",
      '=1',
      'x',
    ]);
  });
});

describe('writing', () => {
  it.each([
    ['csvOf', csvOf],
    [
      'xlsxOf',
      (headers: string[], rows: AsyncIterable<string[]>) => xlsxOf('Codes', headers, rows),
    ],
  ] as const)(
    'by %s takes rows as they are asked for, and ends with who asked',
    async (_, write) => {
      let [taken, isEnded] = [0, false];
      async function* endless() {
        try {
          for (;;) yield [String((taken += 1)), Math.random().toString(36).repeat(20)];
        } finally {
          isEnded = true;
        }
      }
      for await (const chunk of write(['a', 'b'], endless())) {
        if (chunk.length > 1_000) break;
      }
      expect(taken).toBeLessThan(20_000);
      expect(isEnded).toBe(true);
    },
  );
});
