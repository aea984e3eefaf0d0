import { open, type FileHandle } from 'node:fs/promises';
import { posix } from 'node:path';
import { FileFault } from '../fault.js';
import { WORKBOOK_LIMITS } from '../limits.js';
import type { SheetName } from '../table.js';
import { isDateFormat } from './dates.js';
import { zipDirectory, type ZipEntry } from './directory.js';
import { entryText } from './entry.js';
import { SharedTexts } from './texts.js';
import { attribute, XmlReader, type XmlListener } from './xml.js';

/** A sheet, and where its rows are. */
export interface Sheet extends SheetName {
  readonly entry: ZipEntry;
}

/** What cells need of their workbook. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly texts: readonly string[];
  /** By the number of a style, whether it shows numbers as dates. */
  readonly isDate: readonly boolean[];
  readonly from1904: boolean;
  /** Reads a part of it. */
  readonly hear: (entry: ZipEntry) => AsyncGenerator<string>;
  readonly close: () => Promise<void>;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** Opens a workbook: its directory, its sheets, formats and texts; not its rows. */
export async function openWorkbook(path: string, size: number): Promise<Workbook> {
  const file = await open(path);
  try {
    return await readWorkbook(path, file, size);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readWorkbook(path: string, file: FileHandle, size: number): Promise<Workbook> {
  const entries = await zipDirectory(file, size);
  const hear = (entry: ZipEntry) => entryText(path, file, entry);
  const part = async (name: string, listener: XmlListener) => {
    const entry = entries.get(name);
    if (entry) await hearAll(hear(entry), listener);
    return entry !== undefined;
  };
  if (!entries.has('[Content_Types].xml')) throw new FileFault('NOT_A_TABLE');
  const roots = await relations(part, '');
  const main = roots.find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  if (main.endsWith('.bin')) throw new FileFault('XLS_NOT_READ');
  const book = new BookListener();
  if (!(await part(main, book))) throw new FileFault('NOT_A_TABLE');
  const related = await relations(part, main);
  const named = (kind: string) => related.find((relation) => relation.kind === kind)?.target ?? '';
  const sheets = book.sheets.flatMap(({ name, isHidden, id }) => {
    const relation = related.find((each) => each.id === id);
    // Sheets of charts and of macros have no rows.
    if (relation?.kind !== 'worksheet') return [];
    const entry = entries.get(relation.target);
    if (!entry) throw new FileFault('BROKEN');
    return [{ name, isHidden, entry }];
  });
  if (sheets.length === 0) throw new FileFault('NOT_A_TABLE');
  const styles = new StylesListener();
  await part(named('styles'), styles);
  const shared = new SharedTexts();
  await part(named('sharedStrings'), shared);
  const { from1904 } = book;
  const close = () => file.close();
  return { sheets, texts: shared.all, isDate: styles.isDate(), from1904, hear, close };
}

/** Reads a part of a workbook to its end. */
export async function hearAll(pieces: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const reader = new XmlReader(listener);
  for await (const piece of pieces) reader.write(piece);
  reader.end();
}

/** What a part is related to; of the archive itself where there is no name. */
async function relations(
  part: (name: string, listener: XmlListener) => Promise<boolean>,
  name: string,
): Promise<readonly Relation[]> {
  const folder = posix.dirname(name);
  const found: Relation[] = [];
  await part(posix.join(folder, '_rels', `${posix.basename(name)}.rels`), {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: posix.basename(attribute(attributes, 'Type') ?? ''),
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return found;
}

class BookListener implements XmlListener {
  readonly sheets: { name: string; isHidden: boolean; id: string }[] = [];
  from1904 = false;
  private depth = 0;

  open(tag: string, attributes: string): void {
    this.depth += 1;
    if (this.depth === 1 && tag !== 'workbook') throw new FileFault('NOT_A_TABLE');
    if (tag === 'workbookPr')
      this.from1904 = /^(1|true)$/u.test(attribute(attributes, 'date1904') ?? '');
    if (tag !== 'sheet') return;
    const name = attribute(attributes, 'name') ?? '';
    if (name.length > WORKBOOK_LIMITS.sheetName) throw new FileFault('BROKEN');
    const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
    // The identifier of the relation has a prefix, `sheetId` has none and another name.
    this.sheets.push({ name, isHidden, id: attribute(attributes, 'id') ?? '' });
    if (this.sheets.length > WORKBOOK_LIMITS.sheets) {
      throw new FileFault('BOMB', { limit: WORKBOOK_LIMITS.sheets });
    }
  }

  close(): void {
    this.depth -= 1;
  }
}

class StylesListener implements XmlListener {
  private readonly codes = new Map<number, string>();
  private readonly ids: number[] = [];
  private inCells = false;

  open(tag: string, attributes: string): void {
    if (tag === 'numFmt') {
      const code = (attribute(attributes, 'formatCode') ?? '').slice(0, 1_024);
      this.codes.set(Number(attribute(attributes, 'numFmtId')), code);
    } else if (tag === 'cellXfs') this.inCells = true;
    else if (tag === 'xf' && this.inCells) {
      this.ids.push(Number(attribute(attributes, 'numFmtId') ?? 0));
    }
    const { formats } = WORKBOOK_LIMITS;
    if (this.ids.length > formats || this.codes.size > formats)
      throw new FileFault('BOMB', { limit: formats });
  }

  close(tag: string): void {
    if (tag === 'cellXfs') this.inCells = false;
  }

  isDate(): boolean[] {
    return this.ids.map((id) => isDateFormat(id, this.codes.get(id)));
  }
}
