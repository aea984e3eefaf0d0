import { column, onBoth } from './on-both.js';

/** What staff tell each other about a code. */
export const internalNote = onBoth('InternalNote1795340000013', [
  column('promo_code', 'internal_note TEXT'),
]);
