import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive; what it says of itself may be a lie. */
export interface Part {
  readonly name: string;
  readonly data: string | Buffer;
  /** What the directory says of it, and its own header unless `ownSize` says otherwise. */
  readonly size?: number;
  readonly ownSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly isStored?: boolean;
  /** Where the directory says that it begins. */
  readonly at?: number;
}

/** An archive of parts, with a directory that says what the parts say. */
export function zipOf(parts: readonly Part[], { claimed }: { claimed?: number } = {}): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const [own, listed] = headersOf(part, at);
    pieces.push(own.header, own.data);
    directory.push(listed);
    at += own.header.length + own.data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claimed ?? parts.length, 8);
  end.writeUInt16LE(claimed ?? parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, list, end]);
}

function headersOf(part: Part, at: number): [{ header: Buffer; data: Buffer }, Buffer] {
  const plain = Buffer.from(part.data);
  const data = part.isStored ? plain : deflateRawSync(plain);
  const name = Buffer.from(part.name);
  const size = part.size ?? plain.length;
  const common = (ownSize: number) => {
    const bytes = Buffer.alloc(26);
    bytes.writeUInt16LE(20, 0);
    bytes.writeUInt16LE(part.flags ?? 0, 2);
    bytes.writeUInt16LE(part.isStored ? 0 : 8, 4);
    bytes.writeUInt32LE(part.crc ?? crc32(plain), 10);
    bytes.writeUInt32LE(data.length, 14);
    bytes.writeUInt32LE(ownSize, 18);
    bytes.writeUInt16LE(name.length, 22);
    return bytes;
  };
  const own = Buffer.concat([Buffer.from('PK\u0003\u0004'), common(part.ownSize ?? size), name]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(part.at ?? at, 10);
  const listed = [Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common(size), tail, name];
  return [{ header: own, data }, Buffer.concat(listed)];
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a workbook is made of; sheets by name, each the inside of its `sheetData`, or a whole document. */
export interface BookParts {
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly texts?: string;
  readonly styles?: string;
  readonly from1904?: boolean;
  /** Put first: parts that no workbook needs. */
  readonly more?: readonly Part[];
}

/** The parts of a workbook as Excel writes them. */
export function bookParts({
  sheets,
  hidden = [],
  texts,
  styles,
  from1904,
  more = [],
}: BookParts): Part[] {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const related = names.map((_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  if (texts !== undefined) related.push(relation('rId900', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== undefined) related.push(relation('rId901', 'styles', 'styles.xml'));
  const properties = from1904 ? '<workbookPr date1904="1"/>' : '';
  return [
    ...more,
    { name: '[Content_Types].xml', data: `${XML}<Types/>` },
    {
      name: '_rels/.rels',
      data: `${XML}<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${XML}<workbook xmlns:r="${TYPES}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${XML}<Relationships>${related.join('')}</Relationships>`,
    },
    ...(texts === undefined
      ? []
      : [
          {
            name: 'xl/sharedStrings.xml',
            data: texts.startsWith('<') ? `${XML}<sst>${texts}</sst>` : texts,
          },
        ]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', data: `${XML}<styleSheet>${styles}</styleSheet>` }]),
    ...Object.values(sheets).map((data, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: data.startsWith('<?xml')
        ? data
        : `${XML}<worksheet><sheetData>${data}</sheetData></worksheet>`,
    })),
  ];
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${target}"/>`;
}

/** A row of a sheet, of texts. */
export function rowXml(line: number, texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${line}">${cells.join('')}</row>`;
}
