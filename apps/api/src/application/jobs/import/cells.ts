import type { FileCell } from '@creator-codes/domain';
import type { StoredRow } from '../../files/store-rows.js';

/** A row's cells as they were read. */
export function cellsOf([, texts, kinds]: StoredRow): readonly FileCell[] {
  return texts.map((text, place) => ({
    text,
    kind: kinds?.[String(place)] ?? (text === '' ? 'EMPTY' : 'TEXT'),
  }));
}

/** A row with another text in one of its cells. */
export function withCell(row: StoredRow, place: number, text: string): StoredRow {
  const [line, texts, kinds] = row;
  const changed =
    texts.length > place
      ? [...texts]
      : [...texts, ...Array<string>(place + 1 - texts.length).fill('')];
  changed[place] = text;
  return [line, changed, { ...kinds, [String(place)]: 'TEXT' }];
}
