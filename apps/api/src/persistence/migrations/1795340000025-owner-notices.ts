import { column, onBoth, table } from './on-both.js';

/** What owners of codes are told by mail, whether an account wants that, and how many such mails a day has seen. */
export const ownerNotices = onBoth('OwnerNotices1795340000025', [
  column('promo_code', 'notification_email VARCHAR(254)'),
  column('account', 'notifies_owners TINYINT NOT NULL DEFAULT 0'),
  column('message', 'expires_at BIGINT'),
  'CREATE INDEX message_expires ON message (expires_at)',
  table(`mail_count (
    subject BINARY(32) NOT NULL,
    day BIGINT NOT NULL,
    mails INT NOT NULL,
    PRIMARY KEY (subject, day),
    KEY mail_count_day (day)
  )`),
  table(`owner_notice (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    promo_code_id BINARY(16) NOT NULL,
    owner_id BINARY(16) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    fields VARCHAR(100) NOT NULL,
    text_before VARCHAR(256) NOT NULL,
    ended_at BIGINT,
    at BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    due_at BIGINT NOT NULL,
    message_id BINARY(16),
    PRIMARY KEY (account_id, id),
    UNIQUE KEY owner_notice_end (account_id, promo_code_id, ended_at),
    KEY owner_notice_due (state, due_at),
    KEY owner_notice_owner (account_id, state, owner_id, id),
    KEY owner_notice_code (account_id, promo_code_id, id),
    CONSTRAINT fk_owner_notice_promo_code FOREIGN KEY (account_id, promo_code_id) REFERENCES promo_code (account_id, id)
  )`),
]);
