import { column, onBoth } from './on-both.js';

/** What a code is for. Those of before are for promotion. */
export const purpose = onBoth('Purpose1795340000012', [
  column('promo_code', "purpose VARCHAR(20) NOT NULL DEFAULT 'COMMISSIONABLE'"),
  'CREATE INDEX promo_code_purpose ON promo_code (account_id, purpose, id)',
]);
