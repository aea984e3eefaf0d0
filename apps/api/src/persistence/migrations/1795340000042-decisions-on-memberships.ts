import { MAX_INSTANT } from '@creator-codes/domain';
import { column, onBoth } from './on-both.js';

const REST =
  '"decidedBy":null,"decidedAt":null,"stateSince":null,"atEnd":"KEEP","keepUntil":null,"endDueAt":null,"decisionMessage":null,"earlier":null';

/** `membership.earlier`: what was before, with the dates that the membership has. */
const earlier = (state: string) =>
  [
    ...[['@start', 'contract_start'] as const, ['@end', 'contract_end'] as const],
    ['@invited', 'invited_at'] as const,
  ].reduce(
    (sql, [place, column]) => `REPLACE(${sql}, '${place}', COALESCE(${column}, 'null'))`,
    `'{"state":"${state}","contractStart":@start,"contractEnd":@end,"invitedAt":@invited,${REST}}'`,
  );

/**
 * Since when a membership is as it is, what was before, what the contract's end brings, and whether somebody applied.
 * Until now only an invitation could be declined, and only a contract be ended. What was before other decisions nobody
 * knows.
 */
export const decisionsOnMemberships = onBoth('DecisionsOnMemberships1795340000042', [
  column('membership', 'state_since BIGINT NOT NULL DEFAULT 0'),
  column('membership', `ends_at BIGINT NOT NULL DEFAULT ${MAX_INSTANT}`),
  column('membership', 'application TINYINT NOT NULL DEFAULT 0'),
  column('membership', "at_end VARCHAR(20) NOT NULL DEFAULT 'KEEP'"),
  column('membership', 'keep_until BIGINT'),
  column('membership', 'end_due_at BIGINT'),
  column('membership', 'application_message TEXT'),
  column('membership', 'decision_message TEXT'),
  column('membership', 'earlier TEXT'),
  'UPDATE membership SET state_since = COALESCE(decided_at, invited_at, 0)',
  "UPDATE membership SET application = 1 WHERE state = 'APPLIED'",
  "UPDATE membership SET ends_at = contract_end WHERE state = 'JOINED' AND contract_end IS NOT NULL",
  `UPDATE membership SET earlier = ${earlier('INVITED')} WHERE state = 'DECLINED' AND invited_at IS NOT NULL`,
  `UPDATE membership SET earlier = ${earlier('JOINED')} WHERE state = 'REMOVED'`,
  'CREATE INDEX membership_since ON membership (account_id, state_since, id)',
  'CREATE INDEX membership_application ON membership (account_id, application, state_since, id)',
  'CREATE INDEX membership_ends ON membership (account_id, ends_at, id)',
  'CREATE INDEX membership_end_due ON membership (end_due_at)',
]);
