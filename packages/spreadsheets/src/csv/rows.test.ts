import { describe, expect, it } from 'vitest';
import { rowsHere } from '../read.js';
import type { CsvChoice } from '../table.js';
import { encoded } from '../testing/encode.js';
import { files } from '../testing/files.js';

const file = files();
const CHOICE: CsvChoice = { format: 'CSV', encoding: 'utf-8', delimiter: ',' };

async function read(content: string | Buffer, choice: CsvChoice = CHOICE) {
  const rows: [number, ...string[]][] = [];
  for await (const { line, cells } of rowsHere(file(content), choice)) {
    rows.push([line, ...cells.map(({ text }) => text)]);
  }
  return rows;
}

describe('the rows of a CSV', () => {
  it('have the line where they begin, over line breaks of all kinds and empty rows', async () => {
    expect(await read('a,b\r\n"x\r\ny",1\r\n\r\n,\n"p\nq\rr",2\r3,4\n"",""\n 5,\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'x\r\ny', '1'],
      [6, 'p\nq\rr', '2'],
      [9, '3', '4'],
      [11, ' 5', ''],
    ]);
  });

  it('are as long as they are', async () => {
    expect(await read('a,b,c\n1\n1,2,3,4\n')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '1'],
      [3, '1', '2', '3', '4'],
    ]);
  });

  it('take quotation marks as spreadsheets do', async () => {
    expect(await read('a,b\n5" screen,"say ""hi"""\n"x" y,"a,b"\n')).toEqual([
      [1, 'a', 'b'],
      [2, '5" screen', 'say "hi"'],
      [3, '"x" y', 'a,b'],
    ]);
  });

  it.each([
    ['a quotation mark that opens', 'a\n1\n"x\ny\nz\n', 'UNCLOSED_QUOTE', 3],
    ['one that opens a megabyte', `a\n1\n"x\n${'y\n'.repeat(600_000)}`, 'UNCLOSED_QUOTE', 3],
    ['a megabyte without a line break', `a\n1\n${'y'.repeat(1_100_000)}`, 'TOO_LONG', 3],
    ['a long cell', `a\n1\n\n${'y'.repeat(32_768)}\n`, 'TOO_LONG', 4],
    ['a long row', `a\n${`${'y'.repeat(30_000)},`.repeat(40)}\n`, 'TOO_LONG', 2],
    ['many columns', `a\n${'x,'.repeat(200)}x\n`, 'TOO_MANY_COLUMNS', 2],
  ])('end at %s, whose line is told', async (_, content, code, line) => {
    await expect(read(content)).rejects.toMatchObject({ fault: { code, line } });
  });

  it('may have 200 columns, and commas beyond', async () => {
    const [row] = await read(`${'x,'.repeat(200)},,,,\n`);
    expect(row).toHaveLength(201);
  });

  it('end where the encoding does, whose line is told', async () => {
    const good = '促销,b\n'.repeat(40_000);
    const mixed = Buffer.concat([
      Buffer.from(good),
      encoded('促销,x\n', 'gb18030'),
      Buffer.from(good),
    ]);
    await expect(read(mixed)).rejects.toMatchObject({
      fault: { code: 'NOT_IN_ENCODING', line: 40_001 },
    });
  });

  it('are a million at most', async () => {
    const rows = read('\n'.repeat(1_000_002));
    await expect(rows).rejects.toMatchObject({
      fault: { code: 'TOO_MANY_ROWS', limit: 1_000_000 },
    });
  });
});
