import { FileFault } from '../fault.js';

/** What hears the parts of an XML document. Names come without their prefix. */
export interface XmlListener {
  /** @param attributes as they are written: `attribute` reads one */
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Longer than the longest cell with each of its characters written as a number. */
const LONGEST_PART = 512 * 1_024;
const DEEPEST = 64;

/**
 * Reads XML as it comes. It knows what a workbook needs: no declarations of its own (so no entities that grow), no
 * part that is longer than the longest cell, no depth; what is not well formed, or ends early, is broken.
 */
export class XmlReader {
  private rest = '';
  private readonly open: string[] = [];
  private isBegun = false;

  constructor(private readonly listener: XmlListener) {}

  /** Takes the next piece. */
  write(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? this.markup(text, at) : this.words(text, at);
      if (next === -1) break;
      at = next;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST_PART) throw new FileFault('BROKEN');
  }

  /** The document is over: everything must be closed. */
  end(): void {
    if (!this.isBegun || this.open.length > 0 || this.rest.trim() !== '') {
      throw new FileFault('BROKEN');
    }
  }

  private words(text: string, at: number): number {
    const end = text.indexOf('<', at);
    if (end === -1) return -1;
    const words = text.slice(at, end);
    if (this.open.length > 0) this.listener.text?.(unescaped(words));
    else if (words.replace('\uFEFF', '').trim() !== '') throw new FileFault('BROKEN');
    return end;
  }

  private markup(text: string, at: number): number {
    const second = text.charCodeAt(at + 1);
    if (second === 33) return this.declaration(text, at);
    if (second === 63) return after(text, '?>', at);
    const end = tagEnd(text, at);
    if (end === -1) return -1;
    if (second === 47) this.closed(text.slice(at + 2, end).trim());
    else this.opened(text.slice(at + 1, end));
    return end + 1;
  }

  private declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end !== -1) this.listener.text?.(text.slice(at + 9, end));
      return end === -1 ? -1 : end + 3;
    }
    if (text.length - at < 9) return -1;
    throw new FileFault('BROKEN');
  }

  private opened(tag: string): void {
    const isEmpty = tag.endsWith('/');
    const [written = ''] = /^[^\s/]+/u.exec(tag) ?? [];
    if (written === '' || (this.open.length === 0 && this.isBegun)) throw new FileFault('BROKEN');
    this.isBegun = true;
    if (this.open.length >= DEEPEST) throw new FileFault('BROKEN');
    const name = local(written);
    this.listener.open?.(name, tag.slice(written.length, isEmpty ? -1 : undefined));
    if (isEmpty) this.listener.close?.(name);
    else this.open.push(written);
  }

  private closed(written: string): void {
    if (this.open.pop() !== written) throw new FileFault('BROKEN');
    this.listener.close?.(local(written));
  }
}

/** The value of an attribute, whichever prefix its name has. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(name);
  while (at !== -1) {
    const before = attributes.charCodeAt(at - 1);
    const match =
      before <= 32 || before === 58 ? VALUE.exec(attributes.slice(at + name.length)) : null;
    if (match) return unescaped(match[1] ?? match[2] ?? '');
    at = attributes.indexOf(name, at + 1);
  }
  return undefined;
}
const VALUE = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/u;

const local = (written: string): string => {
  const colon = written.indexOf(':');
  return colon === -1 ? written : written.slice(colon + 1);
};

function after(text: string, mark: string, at: number): number {
  const end = text.indexOf(mark, at);
  return end === -1 ? -1 : end + mark.length;
}

/** Where a tag ends: a `>` within an attribute does not end it. */
function tagEnd(text: string, at: number): number {
  let quote = 0;
  for (let index = at + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return index;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 60) throw new FileFault('BROKEN');
  }
  return -1;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  const one = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  if (!one.includes('&')) return one;
  return one.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{1,8})|)(;?)/giu,
    (_, hex, decimal, name, end) => {
      const code = hex ? parseInt(String(hex), 16) : decimal ? Number(decimal) : null;
      const found =
        code === null
          ? NAMED[String(name)]
          : code <= 0x10ffff
            ? String.fromCodePoint(code)
            : undefined;
      if (found === undefined || end === '') throw new FileFault('BROKEN');
      return found;
    },
  );
}
