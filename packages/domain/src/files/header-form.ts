import { showsNothing } from '../shared/characters.js';
import { searchFormOf } from '../shared/search-form.js';

/** Longer texts are no header of ours. */
const HEADER_MAX = 200;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * The form under which headers, and words in cells, are compared: case, width, accents, spaces, punctuation and what
 * nobody sees do not count, so `Promo Code*` is `promo_code`. A text of punctuation alone is itself.
 */
export function headerForm(header: string): string {
  if (header.length > HEADER_MAX) return header;
  const form = searchFormOf(header).replace(BETWEEN_WORDS, '');
  if (form !== '') return form;
  return showsNothing(header) ? '' : header.trim();
}

/**
 * The same for all orders of the same headers, and for all spellings that count as one; a mapping is remembered under
 * it. Two sets can have the same by an accident that `layoutOf` notices.
 */
export function headersFingerprint(headers: readonly string[]): string {
  const text = JSON.stringify(headers.map(headerForm).sort());
  return hashOf(text, 0x9e3779b9) + hashOf(text, 0x85ebca6b);
}

/** 64 bits in hexadecimal digits. Good enough to find something again, and no more. */
function hashOf(text: string, seed: number): string {
  let high = seed ^ 0xdeadbeef;
  let low = seed ^ 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
