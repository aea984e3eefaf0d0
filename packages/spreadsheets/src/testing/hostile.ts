import { randomBytes } from 'node:crypto';
import type { FaultCode } from '../fault.js';
import { bookParts, rowXml, zipOf, type Part } from './zip.js';

const MB = 1_048_576;
const HEADERS = rowXml(1, ['Promo Code', 'Type']);
const ROWS = HEADERS + rowXml(2, ['A', 'B']);
const SHEET = 'xl/worksheets/sheet1.xml';

const book = (sheet: string, more: Partial<Parameters<typeof bookParts>[0]> = {}) =>
  bookParts({ sheets: { Codes: sheet }, ...more });
/** A good workbook of which one part tells something else of itself. */
const lying = (name: string, lie: Partial<Part>) =>
  zipOf(book(ROWS).map((part) => (part.name === name ? { ...part, ...lie } : part)));
const zeros = (bytes: number) => Buffer.alloc(bytes, 32);

/** Each part is sound by itself, but one lies in the data of another. */
function overlapping(): Buffer {
  const parts = book(ROWS);
  const alone = zipOf(parts.filter(({ name }) => name === SHEET));
  const inner = alone.subarray(0, alone.indexOf('PK\u0001\u0002'));
  const outer: Part = { name: 'a.bin', data: inner, isStored: true };
  const at = 30 + outer.name.length;
  return zipOf([outer, ...parts.map((part) => (part.name === SHEET ? { ...part, at } : part))]);
}

function withTail(): Buffer {
  const bytes = zipOf(book(ROWS));
  return bytes.subarray(0, bytes.length - 40);
}

function withZip64(): Buffer {
  const bytes = zipOf(book(ROWS));
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  return Buffer.concat([bytes.subarray(0, -22), locator, bytes.subarray(-22)]);
}

function corrupt(): Buffer {
  const bytes = zipOf(book(ROWS + rowXml(3, [randomBytes(600).toString('hex')])));
  const at = bytes.lastIndexOf(SHEET, bytes.lastIndexOf(SHEET) - 1);
  bytes.fill(0x55, at + 60, at + 90);
  return bytes;
}

/** The container of old Office files, as much of it as is looked at. */
function ole(stream: string): Buffer {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([
    head,
    Buffer.alloc(600),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(100),
  ]);
}

/** Files made to harm who reads them. */
export const DANGEROUS: Readonly<Record<string, readonly [FaultCode, () => Buffer | string]>> = {
  'random bytes': ['NOT_A_TABLE', () => randomBytes(4_096)],
  '50 MB after a quotation mark that opens': [
    'UNCLOSED_QUOTE',
    () => `Promo Code,Type\nA,"${'x,y\n'.repeat(13_000_000)}`,
  ],
  '40 MB without a line break': ['TOO_LONG', () => 'x'.repeat(40 * MB)],
  'a bomb of 200 MB': ['BOMB', () => zipOf([{ name: SHEET, data: zeros(2 * MB), size: 200 * MB }])],
  'a bomb with a ratio of 1,000': [
    'BOMB',
    () => zipOf(book(ROWS, { more: [{ name: 'a.xml', data: zeros(30 * MB) }] })),
  ],
  'a bomb of many parts': [
    'BOMB',
    () => zipOf(Array.from({ length: 1_500 }, (_, at) => ({ name: `${at}`, data: '' }))),
  ],
  'a bomb that says it is small': [
    'BOMB',
    () => lying(SHEET, { data: `<?xml?>${' '.repeat(20 * MB)}`, size: 1_000 }),
  ],
  'a part within another': ['BOMB', overlapping],
  'a bomb of parts that are each small enough': [
    'BOMB',
    () =>
      zipOf(
        [1, 2, 3, 4].map((at) => ({ name: `${at}`, data: randomBytes(410_000), size: 39 * MB })),
      ),
  ],
  'a workbook with holes': ['BROKEN', corrupt],
  'a billion laughs': ['BROKEN', () => zipOf(book(laughs()))],
  '140,000 tags in each other': [
    'BROKEN',
    () => zipOf(book('<a>'.repeat(140_000) + '</a>'.repeat(140_000))),
  ],
  'a tag without an end': [
    'BROKEN',
    () => zipOf(book(`<row r="1" a="${randomBytes(MB).toString('hex')}`)),
  ],
  'a comment without an end': [
    'BROKEN',
    () => zipOf(book(`<!-- ${randomBytes(MB).toString('hex')}`)),
  ],
  'two million shared texts': ['BOMB', () => zipOf(book(ROWS, { texts: sharedTexts() }))],
};

/** Files that are not what they should be. */
export const WRONG: Readonly<Record<string, readonly [FaultCode, () => Buffer | string]>> = {
  'an empty file': ['EMPTY', () => ''],
  'white space': ['EMPTY', () => ' \r\n\r\n\t'],
  'headers and no rows': ['NO_ROWS', () => 'Promo Code,Type\n\n'],
  'a renamed PDF': ['NOT_A_TABLE', () => `%PDF-1.7\n${'1 0 obj\n'.repeat(99)}`],
  'a renamed picture': [
    'NOT_A_TABLE',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  ],
  'a renamed archive': ['NOT_A_TABLE', () => zipOf([{ name: 'a.txt', data: 'a' }])],
  'a renamed letter': ['NOT_A_TABLE', () => zipOf(renamed('word/document.xml'))],
  'a page that calls itself XLS': [
    'NOT_A_TABLE',
    () => '<html><table><tr><td>A</td></tr></table></html>',
  ],
  '1,000 columns': ['TOO_MANY_COLUMNS', () => `${'Promo Code,'.repeat(1_000)}x\n1\n`],
  '1,000 columns of a sheet': [
    'TOO_MANY_COLUMNS',
    () => zipOf(book(rowXml(1, Array<string>(1_000).fill('A')))),
  ],
  'a column beyond all columns': [
    'BROKEN',
    () => zipOf(book('<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>')),
  ],
  'a cell of 200,000 characters': [
    'TOO_LONG',
    () => zipOf(book(rowXml(1, ['A', 'x'.repeat(200_000)]))),
  ],
  'an archive within': [
    'BOMB',
    () => zipOf(book(ROWS, { more: [{ name: 'xl/a.zip', data: 'PK' }] })),
  ],
  'a header that says another size': ['BOMB', () => lying(SHEET, { ownSize: 7 })],
  'a size that is too large': ['BROKEN', () => lying(SHEET, { size: 5_000 })],
  'a checksum that is wrong': ['BROKEN', () => lying(SHEET, { crc: 7 })],
  'sizes of 64 bits': ['BROKEN', () => lying(SHEET, { size: 0xffffffff })],
  'a directory of 64 bits': ['BROKEN', withZip64],
  'a directory that counts wrong': ['BROKEN', () => zipOf(book(ROWS), { claimed: 3 })],
  'a name that leaves the folder': [
    'BROKEN',
    () => zipOf([...book(ROWS), { name: '../../etc/passwd', data: 'a' }]),
  ],
  'two parts of one name': ['BROKEN', () => zipOf([...book(ROWS), ...book(ROWS)])],
  'a workbook that is cut off': ['BROKEN', withTail],
  'part of a workbook under a password': ['ENCRYPTED', () => lying(SHEET, { flags: 1 })],
  'a workbook under a password': ['ENCRYPTED', () => ole('EncryptedPackage')],
  'a workbook of before 2007': ['XLS_NOT_READ', () => ole('Workbook')],
  'a letter of before 2007': ['NOT_A_TABLE', () => ole('WordDocument')],
  'a sheet that ends early': [
    'BROKEN',
    () => zipOf(book('<?xml?><worksheet><sheetData><row r="1">')),
  ],
  'rows that go backwards': ['BROKEN', () => zipOf(book(rowXml(5, ['A']) + rowXml(4, ['B'])))],
  'a text that is not there': [
    'BROKEN',
    () => zipOf(book('<row r="1"><c t="s"><v>7</v></c></row>', { texts: '<si/>' })),
  ],
};

function renamed(main: string): Part[] {
  return book(ROWS).map((part) =>
    part.name === '_rels/.rels'
      ? { ...part, data: String(part.data).replace('xl/workbook.xml', main) }
      : part.name === 'xl/workbook.xml'
        ? { name: main, data: '<document/>' }
        : part,
  );
}

function laughs(): string {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">${entities.join('')}]><worksheet>&l9;</worksheet>`;
}

/** Small in the archive, but not so small that its ratio gives it away. */
function sharedTexts(): string {
  const noise = randomBytes(300_000).toString('base64');
  return `<si><t>${noise.slice(0, 200_000)}</t></si><!--${noise}-->${'<si/>'.repeat(2_000_000)}`;
}
