import { column, onBoth } from './on-both.js';

/** What the rows take that are kept of a file that came in. Files of before are gone in some days: theirs count for nothing. */
export const fileRowBytes = onBoth('FileRowBytes1795340000037', [
  column('file', 'row_bytes INT NOT NULL DEFAULT 0'),
]);
