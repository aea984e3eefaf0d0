import { createReadStream } from 'node:fs';
import { FileFault } from '../fault.js';
import type { Encoding } from '../table.js';

const CHUNK = 128 * 1_024;
const WRONG = '\uFFFD';

/** The text of a file in an encoding, piece by piece, without its byte order mark. */
export async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) {
    const text = decodedBy(decoder, bytes as Buffer);
    if (text === null) {
      yield goodPart(bytes as Buffer, encoding);
      throw new FileFault('NOT_IN_ENCODING');
    }
    if (text !== '') yield text;
  }
  const rest = decodedBy(decoder);
  if (rest === null) throw new FileFault('NOT_IN_ENCODING');
  if (rest !== '') yield rest;
}

function decodedBy(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): string | null {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    return null;
  }
}

/**
 * What stands before the first bytes that are not of the encoding, so that their line can be told. The piece may
 * begin within a character, which looks just as wrong.
 */
function goodPart(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  // The parser holds back a few characters, in case that they are a line break: these are held back instead.
  return text.slice(0, Math.max(0, text.indexOf(WRONG, 3))) + WRONG.repeat(4);
}

/** The text of bytes that may end within a character; nothing if they are not of the encoding. */
export function decodedSample(bytes: Uint8Array, encoding: Encoding): string | null {
  return decodedBy(new TextDecoder(encoding, { fatal: true }), bytes);
}
