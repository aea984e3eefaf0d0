import { column, onBoth } from './on-both.js';

/** What a deal takes off, from what on and of what, and whether its codes follow its dates: those of before do not. */
export const dealDetails = onBoth('DealDetails1795340000016', [
  column('deal', 'scope TEXT'),
  column('deal', 'default_code VARCHAR(64)'),
  column('deal', 'discount_kind VARCHAR(20)'),
  column('deal', 'discount_amount BIGINT'),
  column('deal', 'discount_percent INT'),
  column('deal', 'discount_percent_to INT'),
  column('deal', 'discount_maximum BIGINT'),
  column('deal', 'minimum_purchase BIGINT'),
  column('deal', 'sync_dates TINYINT NOT NULL DEFAULT 0'),
  column('deal', 'version INT NOT NULL DEFAULT 1'),
]);
