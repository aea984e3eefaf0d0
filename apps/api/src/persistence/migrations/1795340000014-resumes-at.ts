import { column, onBoth } from './on-both.js';

/** When a code counts again whose earlier assignments have ended. Before this, none had any. */
export const resumesAt = onBoth('ResumesAt1795340000014', [
  column('promo_code', 'resumes_at BIGINT NOT NULL DEFAULT 0'),
]);
