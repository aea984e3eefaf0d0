import type { FileHandle } from 'node:fs/promises';
import { FileFault } from '../fault.js';
import { ZIP_LIMITS } from '../limits.js';

/** An entry as the directory of the archive declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header begins. */
  readonly at: number;
  /** Bytes of its name. */
  readonly nameLength: number;
  /** Whether its own header leaves sizes to what follows the data. */
  readonly sizesFollow: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_SIZE = 46;
export const HEADER_SIZE = 30;
export const NOT_HERE = 0xffffffff;
const ARCHIVE = /[.](zip|7z|rar|gz|bz2|xz|tar)$/i;

/**
 * Reads the directory of an archive, and refuses the archive before anything is unpacked: for what it declares, for
 * what does not fit together, and for what a workbook has no need of.
 * @returns the entries by name
 */
export async function zipDirectory(file: FileHandle, size: number): Promise<Map<string, ZipEntry>> {
  const tail = await bytesAt(file, Math.max(0, size - END_SIZE - LONGEST_COMMENT), size);
  const inTail = endIn(tail);
  const end = tail.subarray(inTail);
  const endAt = size - tail.length + inTail;
  const [count, length, at] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  // One archive, in one part, with nothing between its directory and its end: not even a directory of 64 bits.
  if (end.readUInt32LE(4) !== 0 || end.readUInt16LE(8) !== count) throw new FileFault('BROKEN');
  if (at + length !== endAt) throw new FileFault('BROKEN');
  if (count > ZIP_LIMITS.entries) throw new FileFault('BOMB', { limit: ZIP_LIMITS.entries });
  const entries = entriesIn(await bytesAt(file, at, endAt), count);
  refuseOverlaps(entries, at);
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > ZIP_LIMITS.bytes) throw new FileFault('BOMB', { limit: ZIP_LIMITS.bytes });
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) throw new FileFault('BROKEN');
  return byName;
}

/** Bytes of a file; it is broken where it ends before them. */
export async function bytesAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  if (to < from) throw new FileFault('BROKEN');
  const bytes = Buffer.alloc(to - from);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
  if (bytesRead < bytes.length) throw new FileFault('BROKEN');
  return bytes;
}

function endIn(tail: Buffer): number {
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END) continue;
    if (at + END_SIZE + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  throw new FileFault('BROKEN');
}

function entriesIn(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + ENTRY_SIZE > directory.length || directory.readUInt32LE(at) !== ENTRY) {
      throw new FileFault('BROKEN');
    }
    const nameEnd = at + ENTRY_SIZE + directory.readUInt16LE(at + 28);
    const next = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw new FileFault('BROKEN');
    const name = directory.toString('utf8', at + ENTRY_SIZE, nameEnd);
    entries.push(entryAt(directory.subarray(at, at + ENTRY_SIZE), name));
    at = next;
  }
  if (entries.length !== count) throw new FileFault('BROKEN');
  return entries;
}

function entryAt(bytes: Buffer, name: string): ZipEntry {
  const [flags, method] = [bytes.readUInt16LE(8), bytes.readUInt16LE(10)];
  const [packed, size, at] = [20, 24, 42].map((offset) => bytes.readUInt32LE(offset)) as [
    number,
    number,
    number,
  ];
  if ((flags & 0x2041) !== 0) throw new FileFault('ENCRYPTED');
  if (method !== 0 && method !== 8) throw new FileFault('BROKEN');
  // Nothing that is allowed here is so large that its size needs 64 bits.
  if (packed === NOT_HERE || size === NOT_HERE || at === NOT_HERE) throw new FileFault('BROKEN');
  if (method === 0 && packed !== size) throw new FileFault('BROKEN');
  if (isHostileName(name)) throw new FileFault('BROKEN');
  if (ARCHIVE.test(name)) throw new FileFault('BOMB');
  const mayHave = Math.max(ZIP_LIMITS.ratioIsFreeBelow, packed * ZIP_LIMITS.ratio);
  if (size > mayHave) throw new FileFault('BOMB', { limit: ZIP_LIMITS.ratio });
  const crc = bytes.readUInt32LE(16);
  const nameLength = bytes.readUInt16LE(28);
  return { name, method, packed, size, crc, at, nameLength, sizesFollow: (flags & 8) !== 0 };
}

/** Nothing is ever written where a name says; but no program that writes tables writes such names. */
function isHostileName(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0|(^|[/\\])[.][.]([/\\]|$)/iu.test(name);
}

function refuseOverlaps(entries: readonly ZipEntry[], directoryAt: number): void {
  const ordered = entries.toSorted((one, other) => one.at - other.at);
  for (const [index, entry] of ordered.entries()) {
    const end = entry.at + HEADER_SIZE + entry.nameLength + entry.packed;
    if (end > (ordered[index + 1]?.at ?? directoryAt)) throw new FileFault('BOMB');
  }
}
