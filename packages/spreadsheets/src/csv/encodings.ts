import { isUtf8 } from 'node:buffer';
import { FileFault } from '../fault.js';
import type { Encoding } from '../table.js';
import { decodedSample } from './decode.js';

/** An encoding that a file may have, and the text of its beginning in it. */
export interface EncodedText {
  readonly encoding: Encoding;
  readonly text: string;
  /** Whether the bytes show it: no header has to. */
  readonly isCertain: boolean;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const ONE_BYTE: readonly Encoding[] = ['gb18030', 'big5', 'shift_jis', 'windows-1252'];
const TWO_BYTES: readonly Encoding[] = ['utf-16le', 'utf-16be'];

/**
 * The encodings that a file may have: that of its byte order mark; UTF-8 if the whole file is valid; else those in
 * which its beginning is text. Beside UTF-8 that may be chance stand the encodings that it may be.
 * @param sample the beginning of the file
 * @param isAllUtf8 whether the whole file is valid UTF-8
 */
export function encodingsOf(sample: Uint8Array, isAllUtf8: boolean): EncodedText[] {
  const [marked] = MARKS.filter(([, mark]) => mark.every((byte, index) => sample[index] === byte));
  if (marked) {
    const text = decodedSample(sample, marked[0]);
    if (text === null) throw new FileFault('NOT_IN_ENCODING');
    return text.includes('\0') ? [] : [{ encoding: marked[0], text, isCertain: true }];
  }
  if (sample.includes(0)) return textsIn(sample, TWO_BYTES);
  if (!isAllUtf8) return textsIn(sample, ONE_BYTE);
  const text = decodedSample(sample, 'utf-8') ?? '';
  const others = mayBeAnother(text) ? textsIn(sample, ONE_BYTE).filter(isApart) : [];
  return [{ encoding: 'utf-8', text, isCertain: true }, ...others];
}

/** Whether bytes, in pieces, are valid UTF-8. */
export class Utf8Check {
  private rest: Uint8Array = new Uint8Array();
  isValid = true;

  take(bytes: Uint8Array): void {
    if (!this.isValid) return;
    const all = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes;
    const end = wholeCharacters(all);
    this.isValid = isUtf8(all.subarray(0, end));
    this.rest = all.slice(end);
  }

  end(): boolean {
    return this.isValid && this.rest.length === 0;
  }
}

/** Where the last character that may be cut begins. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needs > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function textsIn(sample: Uint8Array, encodings: readonly Encoding[]): EncodedText[] {
  return encodings.flatMap((encoding) => {
    const text = decodedSample(sample, encoding);
    return text === null || !isText(text) ? [] : [{ encoding, text, isCertain: false }];
  });
}

/** Controls, characters for private use and characters that are none are no text that somebody wrote. */
function isText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- controls are what is asked
  return !/[\0-\x08\x0e-\x1f\x7f-\x9f\uE000-\uF8FF\uFFFD-\uFFFF]/u.test(text);
}

/** What is written with the letters of Europe and the Near East, as it is there. */
const COMMON =
  /[\u00A0-\u017F\u0218-\u021B\u0386-\u03CE\u0401-\u045F\u0490\u0491\u05D0-\u05EA\u060C-\u066C]/u;

/**
 * Whether valid UTF-8 may be chance: 双十一 in GBK is, three letters that nobody writes. Only characters that UTF-8
 * writes as two bytes can be, if they are few or rare.
 */
function mayBeAnother(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- beyond ASCII is what is asked
  const beyond = [...new Set(text.match(/[^\x00-\x7f]/gu) ?? [])];
  if (beyond.length === 0 || beyond.some((each) => each >= '\u0800')) return false;
  return beyond.length <= 4 || beyond.some((each) => !COMMON.test(each));
}

/** Whether a text has Chinese characters, and none within Latin words, as café would have. */
function isApart({ text }: EncodedText): boolean {
  if (!/\p{Script=Han}/u.test(text)) return false;
  return !/[a-z]\p{Script=Han}|\p{Script=Han}[a-z]/iu.test(text);
}
