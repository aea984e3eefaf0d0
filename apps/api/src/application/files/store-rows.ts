import {
  ACCOUNT_FILES_BYTES,
  FILE_CHUNK_BYTES,
  ok,
  refused,
  violation,
  type CellKind,
  type FileId,
  type Result,
} from '@creator-codes/domain';
import { readRows, type Row, type TableChoice } from '@creator-codes/spreadsheets';
import type { Call } from '../ports/actor.js';
import type { ChunkHolds } from '../ports/files.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import { fileRefused } from './file-refused.js';

/** A row as it is kept: its line, its texts, and the kinds of those cells that are no plain text. */
export type StoredRow = readonly [
  line: number,
  texts: readonly string[],
  kinds?: Readonly<Record<string, CellKind>>,
];

/**
 * Reads the rows of a file below its headers, and keeps them in pieces, each in a small transaction.
 * @returns how many there are; or `FILE_REFUSED` where it cannot be read to its end, `FILES_FULL` where the account has
 * no room for them
 */
export async function storeRows(
  { unitOfWork }: Dependencies,
  { accountId }: Call,
  id: FileId,
  path: string,
  choice: TableChoice,
  holds: ChunkHolds = 'ROWS',
): Promise<Result<number>> {
  let [count, begin, bytes, waiting] = [0, 0, 0, [] as string[]];
  const flush = async (): Promise<Result<null>> => {
    if (waiting.length === 0) return ok(null);
    const chunk = { n: begin, content: Buffer.from(`[${waiting.join(',')}]`) };
    [begin, bytes, waiting] = [count, 0, []];
    return unitOfWork.run(accountId, async (transaction) => {
      if ((await transaction.fileBytes()) + chunk.content.length > ACCOUNT_FILES_BYTES) {
        return refused(violation('FILES_FULL', ['file'], { max: ACCOUNT_FILES_BYTES }));
      }
      await transaction.insertFileChunks(id, holds, [chunk]);
      await transaction.updateFileRowBytes(id, chunk.content.length);
      return ok(null);
    });
  };
  let isHeader = true;
  for await (const { rows, fault } of readRows(path, choice, { whose: accountId })) {
    if (fault !== null) return refused(fileRefused(fault));
    for (const row of rows) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      const text = JSON.stringify(storedRow(row));
      if (bytes + text.length > PIECE_MAX) {
        const flushed = await flush();
        if (!flushed.ok) return flushed;
      }
      waiting.push(text);
      bytes += text.length;
      count += 1;
    }
  }
  const flushed = await flush();
  return flushed.ok ? ok(count) : flushed;
}

/** Small enough that a reader who wants a few rows reads few others. */
const PIECE_MAX = FILE_CHUNK_BYTES / 4;

function storedRow({ line, cells }: Row): StoredRow {
  const texts = cells.map(({ text }) => text);
  const kinds = cells.flatMap(({ kind }, place) =>
    kind === 'TEXT' || kind === 'EMPTY' ? [] : [[String(place), kind] as const],
  );
  return kinds.length === 0 ? [line, texts] : [line, texts, Object.fromEntries(kinds)];
}
