import { column, onBoth } from './on-both.js';

/** From when until when each code counts, by which lists are sorted and filtered. */
export const lifetime = onBoth('Lifetime1795340000017', [
  column('promo_code', 'lives_from BIGINT NOT NULL DEFAULT 0'),
  column('promo_code', 'lives_until BIGINT NOT NULL DEFAULT 0'),
  `UPDATE promo_code SET
     lives_from = CASE WHEN starts_at = 0 THEN created_at WHEN starts_at < 0 THEN 0 ELSE starts_at END,
     lives_until = CASE WHEN expired_at IS NOT NULL AND expired_at < ends_at THEN expired_at ELSE ends_at END`,
  'CREATE INDEX promo_code_phase_from ON promo_code (account_id, phase, lives_from, id)',
  'CREATE INDEX promo_code_phase_until ON promo_code (account_id, phase, lives_until, id)',
]);
