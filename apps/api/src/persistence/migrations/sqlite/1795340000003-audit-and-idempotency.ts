import type { Migration } from '../../engine/migration.js';

/** What is written beside every change: who did it (R12), and what was answered. */
export const auditAndIdempotency: Migration = {
  name: 'AuditAndIdempotency1795340000003',
  steps: [
    `CREATE TABLE audit_event (
      account_id BLOB NOT NULL,
      id BLOB NOT NULL,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      subject_type TEXT NOT NULL,
      subject_id BLOB NOT NULL,
      subject_label TEXT NOT NULL,
      changes TEXT NOT NULL,
      reason TEXT,
      request_id TEXT NOT NULL,
      PRIMARY KEY (account_id, id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX audit_event_subject ON audit_event (account_id, subject_id, id)`,
    `CREATE INDEX audit_event_action ON audit_event (account_id, action, id)`,

    `CREATE TABLE idempotency (
      account_id BLOB NOT NULL,
      idempotency_key TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      outcome TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (account_id, idempotency_key)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX idempotency_at ON idempotency (account_id, at)`,
  ],
};
