import { createReadStream } from 'node:fs';
import { FileFault } from '../fault.js';
import type { Encoding } from '../table.js';

const CHUNK = 128 * 1_024;

/** The text of a file in an encoding, piece by piece, without its byte order mark. */
export async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new FileFault('NOT_IN_ENCODING');
    }
  };
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) {
    const text = decode(bytes as Buffer);
    if (text !== '') yield text;
  }
  const rest = decode();
  if (rest !== '') yield rest;
}

/** The text of bytes that may end within a character; nothing if they are not of the encoding. */
export function decodedSample(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
