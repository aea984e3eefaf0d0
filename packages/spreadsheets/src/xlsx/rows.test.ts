import { describe, expect, it } from 'vitest';
import { inspectHere, rowsHere } from '../read.js';
import type { Row } from '../table.js';
import { files } from '../testing/files.js';
import { bookParts, rowXml, zipOf, type BookParts } from '../testing/zip.js';

const file = files();

async function read(book: BookParts, sheet = Object.keys(book.sheets)[0] ?? ''): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of rowsHere(file(zipOf(bookParts(book))), { format: 'XLSX', sheet }))
    rows.push(row);
  return rows;
}

const cellsOf = async (cells: string, more: Partial<BookParts> = {}) => {
  const [row] = await read({ sheets: { Codes: `<row r="1">${cells}</row>` }, ...more });
  return row?.cells.map(({ text, kind }) => `${kind} ${text}`);
};

/** Styles: 0 plain, 1 a day, 2 a time, 3 and 4 of one's own, 5 hours that passed, 6 money in red. */
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="165" formatCode="[$-804]m&quot;月&quot;d&quot;日&quot;"/>' +
  '<numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[Red]&quot;days&quot; #,##0.00_d"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  `<cellXfs>${[0, 14, 21, 164, 165, 166, 167].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
const number = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`;

describe('the cells of a sheet', () => {
  it('are what the workbook says of them', async () => {
    const cells =
      '<c t="s"><v>1</v></c><c t="str"><v>a</v></c><c t="inlineStr"><is><t>b</t></is></c><c><v>7</v></c>' +
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2026-11-30T08:00:00</v></c><c s="0"/>';
    expect(await cellsOf(cells, { texts: '<si><t>x</t></si><si><t>y</t></si>' })).toEqual([
      ...['TEXT y', 'TEXT a', 'TEXT b', 'NUMBER 7', 'BOOLEAN TRUE', 'BOOLEAN FALSE', 'ERROR #REF!'],
      ...['DATE 2026-11-30T08:00:00', 'EMPTY '],
    ]);
  });

  it('are formulas with the value that was kept, or an error', async () => {
    const cells =
      '<c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>2x</v></c><c><f>B1</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c t="str"><f t="shared" si="0"/><v>kept</v></c>';
    expect(await cellsOf(cells)).toEqual([
      ...['FORMULA 2', 'FORMULA 2x', 'FORMULA ', 'ERROR #DIV/0!', 'FORMULA kept'],
    ]);
  });

  it('are dates by their format, as wall time without a zone', async () => {
    const cells = [
      ...[number(1, '46356'), number(1, '46356.34375'), number(2, '0.524259259259259')],
      ...[number(3, '46356.999999999'), number(4, '46356'), number(5, '1.5'), number(6, '46356')],
      ...[number(1, '60'), number(1, '59'), number(1, '61'), number(1, '-1'), number(1, '1e9')],
    ].join('');
    expect(await cellsOf(cells, { styles: STYLES })).toEqual([
      ...['DATE 2026-11-30', 'DATE 2026-11-30T08:15:00', 'DATE 12:34:56', 'DATE 2026-12-01'],
      ...['DATE 2026-11-30', 'NUMBER 1.5', 'NUMBER 46356', 'NUMBER 60', 'DATE 1900-02-28'],
      ...['DATE 1900-03-01', 'NUMBER -1', 'NUMBER 1000000000'],
    ]);
    const since1904 = await cellsOf(number(1, '44894'), { styles: STYLES, from1904: true });
    expect(since1904).toEqual(['DATE 2026-11-30']);
  });

  it('are numbers without exponents', async () => {
    const numbers = [
      '1E+05',
      '0.1',
      '1.5E-7',
      '12345678901234567',
      '1e21',
      '-0',
      '-1.25e22',
      '0.30000000000000004',
    ];
    expect(await cellsOf(numbers.map((each) => number(0, each)).join(''))).toEqual([
      ...['NUMBER 100000', 'NUMBER 0.1', 'NUMBER 0.00000015', 'NUMBER 12345678901234568'],
      ...['NUMBER 1000000000000000000000', 'NUMBER 0', 'NUMBER -12500000000000000000000'],
      'NUMBER 0.30000000000000004',
    ]);
  });

  it('are texts in runs, without how they are read aloud, and with what XML cannot hold', async () => {
    const texts =
      '<si><r><t>東</t></r><r><rPr><b/></rPr><t xml:space="preserve">京 </t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' +
      '<si><t>a_x000D_b&lt;&#x1F600;_x005F_x0041_</t></si><si><t><![CDATA[<c>]]></t></si>';
    const cells = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>';
    expect(await cellsOf(cells, { texts })).toEqual([
      'TEXT 東京 ',
      'TEXT a\rb<😀_x0041_',
      'TEXT <c>',
    ]);
  });

  it('stand where the sheet puts them: merged ones in the first cell, lines as they are numbered', async () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="a"><x:sheetData><x:row r="3"><x:c r="B3" t="str"><x:v>one</x:v></x:c><x:c r="D3"><x:v>2</x:v></x:c></x:row>' +
      '<x:row r="4" spans="1:9"/><x:row r="5"><x:c r="A5" s="1"/></x:row><x:row r="9"><x:c r="C9"><x:v>3</x:v></x:c></x:row></x:sheetData>' +
      '<x:mergeCells><x:mergeCell ref="B3:C3"/></x:mergeCells></x:worksheet>';
    const rows = await read({ sheets: { Codes: sheet } });
    expect(rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)])).toEqual([
      [3, '', 'one', '', '2'],
      [9, '', '', '3'],
    ]);
  });
});

describe('a workbook', () => {
  it('may have macros and pictures, which nobody looks at', async () => {
    const more = [
      { name: 'xl/vbaProject.bin', data: 'Sub Auto_Open()' },
      { name: 'xl/media/', data: '', isStored: true },
      { name: 'xl/media/image1.png', data: 'x', isStored: true },
    ];
    const rows = await read({ sheets: { Codes: rowXml(1, ['a']) }, more });
    expect(rows).toEqual([{ line: 1, cells: [{ text: 'a', kind: 'TEXT' }] }]);
  });
});

describe('the sheets of a workbook', () => {
  const sheets = {
    Notes: rowXml(1, ['Read me']) + rowXml(2, ['first']),
    Codes: rowXml(1, ['Promo Code', 'Type']) + rowXml(2, ['A', 'B']),
    Empty: '',
    More: rowXml(1, ['Promo Code', 'Type']) + rowXml(2, ['C', 'D']),
  };
  const knownHeaders = ['Promo Code', 'Type'];

  it('are chosen by their headers, and asked about where two are equal', async () => {
    const path = file(zipOf(bookParts({ sheets, hidden: ['More'] })));
    const asked = await inspectHere(path, { knownHeaders });
    expect(asked.isSure).toBe(false);
    expect(asked.readings.map(({ choice }) => choice)).toMatchObject([
      { sheet: 'Codes' },
      { sheet: 'More' },
    ]);
    expect(asked.sheets.find(({ isHidden }) => isHidden)?.name).toBe('More');
    const fewer = { Notes: sheets.Notes, Codes: sheets.Codes, Empty: '' };
    const sure = await inspectHere(file(zipOf(bookParts({ sheets: fewer }))), { knownHeaders });
    expect(sure).toMatchObject({
      isSure: true,
      readings: [{ choice: { sheet: 'Codes' }, rows: [{ line: 2 }] }],
    });
  });

  it('are the one that a person said, or none', async () => {
    const path = file(zipOf(bookParts({ sheets })));
    const said = await inspectHere(path, { knownHeaders, wanted: { sheet: 'Notes' } });
    expect(said).toMatchObject({ isSure: true, readings: [{ headers: ['Read me'] }] });
    const none = inspectHere(path, { knownHeaders, wanted: { sheet: 'Nothing' } });
    await expect(none).rejects.toMatchObject({ fault: { code: 'NO_SUCH_SHEET' } });
  });
});

it('have so many characters at most, however small the file is', async () => {
  const cells = '<c t="s"><v>0</v></c>'.repeat(10);
  const rows = Array.from({ length: 20 }, (_, at) => `<row r="${at + 1}">${cells}</row>`).join('');
  const path = file(
    zipOf(bookParts({ sheets: { Codes: rows }, texts: `<si><t>${'x'.repeat(1_000)}</t></si>` })),
  );
  const read = async (most: number) => {
    let count = 0;
    for await (const row of rowsHere(path, { format: 'XLSX', sheet: 'Codes' }, most))
      count += row.line > 0 ? 1 : 0;
    return count;
  };
  expect(await read(200_000)).toBe(20);
  await expect(read(199_999)).rejects.toMatchObject({
    fault: { code: 'BOMB', line: 20, limit: 199_999 },
  });
});
