import type { Migration } from '../../engine/migration.js';
import { TABLE_OPTIONS } from './table-options.js';

/** What is written beside every change: who did it (R12), and what was answered. */
export const auditAndIdempotency: Migration = {
  name: 'AuditAndIdempotency1795340000003',
  steps: [
    `CREATE TABLE IF NOT EXISTS audit_event (
      account_id BINARY(16) NOT NULL,
      id BINARY(16) NOT NULL,
      at BIGINT NOT NULL,
      actor VARCHAR(200) NOT NULL,
      action VARCHAR(60) NOT NULL,
      subject_type VARCHAR(30) NOT NULL,
      subject_id BINARY(16) NOT NULL,
      subject_label VARCHAR(300) NOT NULL,
      changes MEDIUMTEXT NOT NULL,
      reason TEXT,
      request_id VARCHAR(100) NOT NULL,
      PRIMARY KEY (account_id, id),
      KEY audit_event_subject (account_id, subject_id, id),
      KEY audit_event_action (account_id, action, id)
    ) ${TABLE_OPTIONS}`,

    `CREATE TABLE IF NOT EXISTS idempotency (
      account_id BINARY(16) NOT NULL,
      idempotency_key VARBINARY(1020) NOT NULL,
      fingerprint VARCHAR(64) NOT NULL,
      outcome MEDIUMTEXT NOT NULL,
      at BIGINT NOT NULL,
      PRIMARY KEY (account_id, idempotency_key),
      KEY idempotency_at (account_id, at)
    ) ${TABLE_OPTIONS}`,
  ],
};
