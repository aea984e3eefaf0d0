import { column, onBoth } from './on-both.js';

/**
 * What is decided about applicants, and what a decision may be turned back to. What was before earlier ones nobody
 * knows.
 */
export const applicants = onBoth('Applicants1795340000049', [
  column('applicant', 'proposed_rate TEXT'),
  column('applicant', 'decision_message TEXT'),
  column('applicant', 'decided_by VARCHAR(200)'),
  column('applicant', 'decided_at BIGINT'),
  column('applicant', 'state_since BIGINT NOT NULL DEFAULT 0'),
  column('applicant', 'earlier TEXT'),
  'CREATE INDEX applicant_of_campaign ON applicant (account_id, campaign_id, id)',
  'CREATE INDEX applicant_state ON applicant (account_id, campaign_id, status, id)',
]);
