import { onBoth } from './on-both.js';

/** Who did it and from where, and each event's place in its account's chain. */
export const auditChain = onBoth('AuditChain1795340000006', [
  {
    sqlite: [
      'ALTER TABLE audit_event ADD COLUMN actor_kind TEXT',
      'ALTER TABLE audit_event ADD COLUMN actor_id BLOB',
      'ALTER TABLE audit_event ADD COLUMN address TEXT',
      'ALTER TABLE audit_event ADD COLUMN seq INTEGER',
      'ALTER TABLE audit_event ADD COLUMN hash BLOB',
      'CREATE UNIQUE INDEX audit_event_seq ON audit_event (account_id, seq)',
      'CREATE INDEX audit_event_actor ON audit_event (account_id, actor_id, id)',
      'CREATE INDEX audit_event_unsealed ON audit_event (seq, account_id, id)',
    ],
    mysql: [
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
  },
]);
