import { onBoth, table } from './on-both.js';

/** Open links into programs, who asked by them and is still to prove an address, and who came in by them. */
export const invitationLinks = onBoth('InvitationLinks1795340000047', [
  table(`invitation_link (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    program_id BINARY(16) NOT NULL,
    name VARCHAR(100),
    message TEXT,
    use_limit INT NOT NULL,
    uses INT NOT NULL,
    ends_at BIGINT NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    created_by VARCHAR(200) NOT NULL,
    revoked_at BIGINT,
    revoked_by VARCHAR(200),
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY invitation_link_secret (secret_hash),
    KEY invitation_link_ends (account_id, ends_at),
    CONSTRAINT invitation_link_within CHECK (uses <= use_limit),
    CONSTRAINT fk_invitation_link_program FOREIGN KEY (account_id, program_id) REFERENCES program (account_id, id)
  )`),
  table(`link_request (
    account_id BINARY(16) NOT NULL,
    email VARCHAR(254) NOT NULL,
    link_id BINARY(16) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    content TEXT,
    message_id BINARY(16),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, email),
    UNIQUE KEY link_request_secret (secret_hash),
    KEY link_request_link (account_id, link_id),
    KEY link_request_expires (expires_at),
    CONSTRAINT fk_link_request_link FOREIGN KEY (account_id, link_id) REFERENCES invitation_link (account_id, id)
  )`),
  table(`link_membership (
    account_id BINARY(16) NOT NULL,
    membership_id BINARY(16) NOT NULL,
    link_id BINARY(16) NOT NULL,
    is_proven TINYINT NOT NULL,
    PRIMARY KEY (account_id, membership_id),
    KEY link_membership_link (account_id, link_id),
    CONSTRAINT fk_link_membership_membership FOREIGN KEY (account_id, membership_id) REFERENCES membership (account_id, id),
    CONSTRAINT fk_link_membership_link FOREIGN KEY (account_id, link_id) REFERENCES invitation_link (account_id, id)
  )`),
]);
