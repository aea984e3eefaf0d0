import { oneLine } from './one-line.js';

/** A name as mails write it: one that looks like an address would be made a link of by the reader's program. */
export function named(name: string, max?: number): string {
  return oneLine(name, max)
    .replace(/:\/\//g, ': //')
    .replace(/(?<=\S)\.(?=\p{L})/gu, '. ')
    .replaceAll('@', ' @ ');
}
