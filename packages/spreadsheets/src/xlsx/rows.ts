import { boundedRow, EMPTY } from '../cells.js';
import { FileFault } from '../fault.js';
import { LIMITS } from '../limits.js';
import type { Cell, CellKind, Row } from '../table.js';
import { plainDecimal, wallTime } from './dates.js';
import { ItemText, plainText } from './texts.js';
import type { Sheet, Workbook } from './workbook.js';
import { attribute, XmlReader, type XmlListener } from './xml.js';

/** The rows of a sheet, the headers among them. */
export async function* sheetRows(workbook: Workbook, sheet: Sheet): AsyncGenerator<Row> {
  const listener = new SheetListener(workbook);
  const reader = new XmlReader(listener);
  for await (const piece of workbook.hear(sheet.entry)) {
    reader.write(piece);
    yield* listener.take();
  }
  reader.end();
}

const LAST_ROW = 1_048_576;

class SheetListener implements XmlListener {
  private ready: Row[] = [];
  private count = 0;
  private line = 0;
  private cells: Cell[] | null = null;
  private column = 0;
  private attributes = '';
  private inCell = false;
  private inValue = false;
  private value = '';
  private hasFormula = false;
  private readonly inline = new ItemText();

  constructor(private readonly workbook: Workbook) {}

  take(): Row[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  open(name: string, attributes: string): void {
    if (this.inCell) {
      if (name === 'v') this.inValue = true;
      else if (name === 'f') this.hasFormula = true;
      else this.inline.open(name);
    } else if (name === 'c' && this.cells) {
      this.inCell = true;
      this.attributes = attributes;
      this.value = '';
      this.hasFormula = false;
    } else if (name === 'row') this.beginRow(attribute(attributes, 'r'));
  }

  text(text: string): void {
    if (this.inValue) {
      this.value += text;
      if (this.value.length > 8 * LIMITS.cellLength) throw this.tooLong();
    } else if (this.inCell) this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c' && this.inCell) this.endCell();
    else if (name === 'row') this.endRow();
    else if (this.inCell) this.inline.close(name);
  }

  private beginRow(number: string | undefined): void {
    const line = number === undefined ? this.line + 1 : Number(number);
    if (!(line > this.line && line <= LAST_ROW)) throw new FileFault('BROKEN', { line: this.line });
    this.line = line;
    this.cells = [];
    this.column = 0;
  }

  private endRow(): void {
    const row = this.cells && boundedRow(this.line, this.cells);
    this.cells = null;
    if (!row) return;
    this.count += 1;
    // The headers are a row, too.
    if (this.count > LIMITS.rows + 1) {
      throw new FileFault('TOO_MANY_ROWS', { line: this.line, limit: LIMITS.rows });
    }
    this.ready.push(row);
  }

  private endCell(): void {
    this.inCell = false;
    const reference = attribute(this.attributes, 'r');
    const column = reference === undefined ? this.column : columnOf(reference);
    if (column < this.column) throw new FileFault('BROKEN', { line: this.line });
    const cell = this.cell();
    if (cell.text !== '' && column >= LIMITS.columns) {
      throw new FileFault('TOO_MANY_COLUMNS', { line: this.line, limit: LIMITS.columns });
    }
    this.column = column + 1;
    if (!this.cells || column >= LIMITS.columns) return;
    while (this.cells.length < column) this.cells.push(EMPTY);
    this.cells.push(cell);
  }

  private cell(): Cell {
    const type = attribute(this.attributes, 't') ?? 'n';
    const { value } = this;
    const inline = this.inline.take();
    const plain = (text: string, kind: CellKind): Cell => {
      if (this.hasFormula && kind !== 'ERROR') return { text, kind: 'FORMULA' };
      return text === '' ? EMPTY : { text, kind };
    };
    switch (type) {
      case 's': {
        const text = value === '' ? '' : this.workbook.texts[Number(value)];
        if (text === undefined) throw new FileFault('BROKEN', { line: this.line });
        return plain(text, 'TEXT');
      }
      case 'inlineStr':
        return plain(inline, 'TEXT');
      case 'str':
        return plain(plainText(value), 'TEXT');
      case 'b':
        if (value === '') return plain('', 'EMPTY');
        return plain(/^(1|true)$/u.test(value.trim()) ? 'TRUE' : 'FALSE', 'BOOLEAN');
      case 'e':
        return plain(value, 'ERROR');
      case 'd':
        return plain(value.trim().replace(/Z$/u, ''), 'DATE');
      default:
        return this.number(value.trim(), plain);
    }
  }

  private number(value: string, plain: (text: string, kind: CellKind) => Cell): Cell {
    if (value === '') return plain('', 'EMPTY');
    const number = Number(value);
    if (!Number.isFinite(number)) throw new FileFault('BROKEN', { line: this.line });
    const style = Number(attribute(this.attributes, 's') ?? 0);
    const date = this.workbook.isDate[style] ? wallTime(number, this.workbook.from1904) : null;
    return date === null ? plain(plainDecimal(number), 'NUMBER') : plain(date, 'DATE');
  }

  private tooLong(): FileFault {
    return new FileFault('TOO_LONG', { line: this.line, limit: LIMITS.cellLength });
  }
}

/** The number of a column, from 0, of the place of a cell (`C7`). */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column < 1 || column > 16_384) throw new FileFault('BROKEN');
  return column - 1;
}
