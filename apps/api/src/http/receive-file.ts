import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UPLOAD_BYTES, type FileType } from '@creator-codes/domain';

/** A file that is larger than it may be, while it still comes in. */
export class FileTooLarge extends Error {
  constructor(readonly limit: number) {
    super('the file is too large');
    this.name = 'FileTooLarge';
  }
}

/**
 * Writes what comes in to the disk, and never holds more than a piece of it in memory. What its first bytes say of it
 * decides how large it may be.
 * @throws FileTooLarge, and whatever the disk or the connection has
 */
export async function receiveTo(
  path: string,
  incoming: Readable,
): Promise<{ readonly size: number; readonly sha256: Buffer }> {
  const hash = createHash('sha256');
  let size = 0;
  let limit: number | null = null;
  await pipeline(
    incoming,
    async function* (source: AsyncIterable<Buffer>) {
      for await (const piece of source) {
        limit ??= UPLOAD_BYTES[typeOf(piece)];
        size += piece.length;
        if (size > limit) throw new FileTooLarge(limit);
        hash.update(piece);
        yield piece;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  );
  return { size, sha256: hash.digest() };
}

/** Workbooks are archives, or containers of before 2007. */
function typeOf(first: Buffer): FileType {
  const beginning = first.toString('latin1', 0, 4);
  return beginning === 'PK\u0003\u0004' || beginning === '\u00d0\u00cf\u0011\u00e0'
    ? 'XLSX'
    : 'CSV';
}
