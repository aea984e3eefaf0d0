import { onBoth, table } from './on-both.js';

/** What is written beside every change: who did it (R12), and what was answered. */
export const auditAndIdempotency = onBoth('AuditAndIdempotency1795340000003', [
  table(`audit_event (
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
  )`),

  table(`idempotency (
    account_id BINARY(16) NOT NULL,
    idempotency_key VARBINARY(1020) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    outcome MEDIUMTEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, idempotency_key),
    KEY idempotency_at (account_id, at)
  )`),
]);
