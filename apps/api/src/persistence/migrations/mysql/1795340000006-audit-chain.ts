import type { Migration } from '../../engine/migration.js';

/** Who did it and from where, and each event's place in its account's chain. */
export const auditChain: Migration = {
  name: 'AuditChain1795340000006',
  steps: [
    `ALTER TABLE audit_event
        ADD COLUMN actor_kind VARCHAR(10),
        ADD COLUMN actor_id BINARY(16),
        ADD COLUMN address VARCHAR(45),
        ADD COLUMN seq INT,
        ADD COLUMN hash BINARY(32),
        ADD UNIQUE KEY audit_event_seq (account_id, seq),
        ADD KEY audit_event_actor (account_id, actor_id, id),
        ADD KEY audit_event_unsealed (seq, account_id, id)`,
  ],
};
