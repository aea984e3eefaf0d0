import { FileFault } from '../fault.js';
import { LIMITS, WORKBOOK_LIMITS } from '../limits.js';
import type { XmlListener } from './xml.js';

/**
 * The text of one item: plain, or in runs of different looks. How Japanese is read aloud (`rPh`) is not part of it.
 */
export class ItemText {
  private parts: string[] = [];
  private length = 0;
  private inText = false;
  private aloud = 0;

  open(name: string): void {
    if (name === 'rPh') this.aloud += 1;
    else if (name === 't') this.inText = this.aloud === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.aloud -= 1;
    else if (name === 't') this.inText = false;
  }

  text(text: string): void {
    if (!this.inText) return;
    this.length += text.length;
    if (this.length > 8 * LIMITS.cellLength)
      throw new FileFault('TOO_LONG', { limit: LIMITS.cellLength });
    this.parts.push(text);
  }

  /** The text so far; the next one begins. */
  take(): string {
    const text = this.parts.length === 1 ? (this.parts[0] ?? '') : this.parts.join('');
    this.parts = [];
    this.length = 0;
    return plainText(text);
  }
}

/** A text as it is meant: XML cannot hold some characters, so workbooks write these as `_x000D_`. */
export function plainText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** Hears the table of texts that cells point to. */
export class SharedTexts implements XmlListener {
  readonly all: string[] = [];
  private length = 0;
  private readonly item = new ItemText();

  open(name: string): void {
    this.item.open(name);
  }

  text(text: string): void {
    this.item.text(text);
  }

  close(name: string): void {
    this.item.close(name);
    if (name !== 'si') return;
    const text = this.item.take();
    this.length += text.length;
    this.all.push(text);
    const { sharedTexts, sharedTextLength } = WORKBOOK_LIMITS;
    if (this.all.length > sharedTexts) throw new FileFault('BOMB', { limit: sharedTexts });
    if (this.length > sharedTextLength) throw new FileFault('BOMB', { limit: sharedTextLength });
  }
}
