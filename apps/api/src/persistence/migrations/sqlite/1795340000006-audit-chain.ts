import type { Migration } from '../../engine/migration.js';

/** Who did it and from where, and each event's place in its account's chain. */
export const auditChain: Migration = {
  name: 'AuditChain1795340000006',
  steps: [
    'ALTER TABLE audit_event ADD COLUMN actor_kind TEXT',
    'ALTER TABLE audit_event ADD COLUMN actor_id BLOB',
    'ALTER TABLE audit_event ADD COLUMN address TEXT',
    'ALTER TABLE audit_event ADD COLUMN seq INTEGER',
    'ALTER TABLE audit_event ADD COLUMN hash BLOB',
    'CREATE UNIQUE INDEX audit_event_seq ON audit_event (account_id, seq)',
    'CREATE INDEX audit_event_actor ON audit_event (account_id, actor_id, id)',
    'CREATE INDEX audit_event_unsealed ON audit_event (seq, account_id, id)',
  ],
};
