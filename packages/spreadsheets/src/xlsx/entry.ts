import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Readable, Transform } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { FileFault } from '../fault.js';
import { bytesAt, HEADER_SIZE, NOT_HERE, type ZipEntry } from './directory.js';

const HEADER = 0x04034b50;

/** The text of an entry, unpacked piece by piece. It is held to what the directory declares, and to its checksum. */
export async function* entryText(
  path: string,
  file: FileHandle,
  entry: ZipEntry,
): AsyncGenerator<string> {
  const from = await dataAt(file, entry);
  if (entry.size === 0) return;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new FileFault('BROKEN');
    }
  };
  let [size, crc] = [0, 0];
  for await (const bytes of unpacked(path, entry, from)) {
    size += bytes.length;
    if (size > entry.size) throw new FileFault('BOMB');
    crc = crc32(bytes, crc);
    yield decode(bytes);
  }
  if (size !== entry.size || crc !== entry.crc) throw new FileFault('BROKEN');
  yield decode();
}

/** Where the data begins, after the entry's own header, which must say what the directory says. */
async function dataAt(file: FileHandle, entry: ZipEntry): Promise<number> {
  const header = await bytesAt(file, entry.at, entry.at + HEADER_SIZE);
  if (header.readUInt32LE(0) !== HEADER) throw new FileFault('BROKEN');
  if (header.readUInt16LE(8) !== entry.method) throw new FileFault('BROKEN');
  const [packed, size] = [header.readUInt32LE(18), header.readUInt32LE(22)];
  // Some programs leave room for sizes of 64 bits before they know that these are small.
  const isSilent = entry.sizesFollow || (packed === NOT_HERE && size === NOT_HERE);
  if (!isSilent && (packed !== entry.packed || size !== entry.size)) throw new FileFault('BOMB');
  const nameEnd = entry.at + HEADER_SIZE + header.readUInt16LE(26);
  const name = await bytesAt(file, entry.at + HEADER_SIZE, nameEnd);
  if (name.toString('utf8') !== entry.name) throw new FileFault('BROKEN');
  return nameEnd + header.readUInt16LE(28);
}

async function* unpacked(path: string, entry: ZipEntry, from: number): AsyncGenerator<Buffer> {
  const source = createReadStream(path, { start: from, end: from + entry.packed - 1 });
  const stream: Readable | Transform =
    entry.method === 0 ? source : source.pipe(createInflateRaw({ chunkSize: 64 * 1_024 }));
  if (stream !== source) source.on('error', (error) => stream.destroy(error));
  try {
    for await (const bytes of stream) yield bytes as Buffer;
  } catch (error) {
    // What zlib says of data that cannot be unpacked; all else is the disk's.
    throw isOfZlib(error) ? new FileFault('BROKEN') : error;
  } finally {
    source.destroy();
    stream.destroy();
  }
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
