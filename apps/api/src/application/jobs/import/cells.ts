import type { AnyColumn, FileCell, FileLayout, Result } from '@creator-codes/domain';
import type { StoredRow } from '../../files/store-rows.js';
import type { ImportRow } from './import-rows.js';

/** A row's cells as they were read. */
export function cellsOf([, texts, kinds]: StoredRow): readonly FileCell[] {
  return texts.map((text, place) => ({
    text,
    kind: kinds?.[String(place)] ?? (text === '' ? 'EMPTY' : 'TEXT'),
  }));
}

/** A row with another text in one of its cells. */
function withCell(row: StoredRow, place: number, text: string): StoredRow {
  const [line, texts, kinds] = row;
  const changed =
    texts.length > place
      ? [...texts]
      : [...texts, ...Array<string>(place + 1 - texts.length).fill('')];
  changed[place] = text;
  return [line, changed, { ...kinds, [String(place)]: 'TEXT' }];
}

/** The rows of a file with what somebody has typed in their cells since. */
export function mendedRows(
  layout: Result<FileLayout>,
  { rows, cells = [], text }: ImportRow,
): readonly StoredRow[] {
  if (!layout.ok || (cells.length === 0 && text === undefined)) return rows;
  const { places } = layout.value;
  const typed = rows.map((row) =>
    cells.reduce((mended, cell) => {
      const place = places.get(cell.column as AnyColumn);
      return cell.line === row[0] && place !== undefined
        ? withCell(mended, place.index, cell.text)
        : mended;
    }, row),
  );
  const place = places.get('text')?.index ?? 0;
  return text === undefined ? typed : typed.map((row) => withCell(row, place, text));
}
