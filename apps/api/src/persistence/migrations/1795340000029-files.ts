import { column, onBoth, table } from './on-both.js';

/**
 * Files that came in or go out, in pieces, kept for a while; jobs that write a file or read one; and how the columns
 * of files were mapped.
 */
export const files = onBoth('Files1795340000029', [
  table(`file (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    purpose VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    name VARCHAR(255) NOT NULL,
    type VARCHAR(10) NOT NULL,
    size INT NOT NULL,
    row_count INT NOT NULL,
    sha256 BINARY(32),
    audience VARCHAR(20) NOT NULL,
    asked_by VARCHAR(120) NOT NULL,
    reading MEDIUMTEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    KEY file_expires (expires_at),
    CONSTRAINT file_size CHECK (size >= 0 AND row_count >= 0),
    CONSTRAINT fk_file_account FOREIGN KEY (account_id) REFERENCES account (id)
  )`),
  table(`file_chunk (
    account_id BINARY(16) NOT NULL,
    file_id BINARY(16) NOT NULL,
    holds TINYINT NOT NULL,
    n INT NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (account_id, file_id, holds, n),
    CONSTRAINT fk_file_chunk_file FOREIGN KEY (account_id, file_id) REFERENCES file (account_id, id)
  )`),
  table(`file_mapping (
    account_id BINARY(16) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    fingerprint VARCHAR(32) NOT NULL,
    mapping MEDIUMTEXT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, kind, fingerprint),
    CONSTRAINT fk_file_mapping_account FOREIGN KEY (account_id) REFERENCES account (id)
  )`),
  column('job', 'owner_id BINARY(16)'),
  column('job', 'file_id BINARY(16)'),
]);
