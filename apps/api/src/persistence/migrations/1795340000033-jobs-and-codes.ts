import { column, onBoth } from './on-both.js';

/** Which codes a job wrote, and by which one the codes of a deal follow its dates. */
export const jobsAndCodes = onBoth('JobsAndCodes1795340000033', [
  column('deal', 'followed_by BINARY(16)'),
  'CREATE INDEX job_outcome_code ON job_outcome (account_id, job_id, promo_code_id)',
]);
