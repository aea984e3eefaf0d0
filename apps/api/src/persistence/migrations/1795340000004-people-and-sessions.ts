import { onBoth, table } from './on-both.js';

/** Who signs in, what they are to which account, and the mail that goes to them. */
export const peopleAndSessions = onBoth('PeopleAndSessions1795340000004', [
  // A unique key on `founder`: of two who sign up first at the same moment, one is the first.
  table(`person (
    id BINARY(16) NOT NULL,
    name VARCHAR(100) NOT NULL,
    email VARCHAR(254) NOT NULL,
    email_verified TINYINT NOT NULL,
    image TEXT,
    two_factor_enabled TINYINT,
    founder TINYINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY person_email (email),
    UNIQUE KEY person_founder (founder)
  )`),

  table(`session (
    id BINARY(16) NOT NULL,
    person_id BINARY(16) NOT NULL,
    token VARCHAR(64) NOT NULL,
    ip_address VARCHAR(64),
    user_agent TEXT,
    expires_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY session_token (token),
    KEY session_person (person_id),
    KEY session_expiry (expires_at),
    CONSTRAINT fk_session_person FOREIGN KEY (person_id) REFERENCES person (id)
  )`),

  table(`credential (
    id BINARY(16) NOT NULL,
    person_id BINARY(16) NOT NULL,
    provider_id VARCHAR(32) NOT NULL,
    provider_account_id VARCHAR(64) NOT NULL,
    access_token TEXT,
    refresh_token TEXT,
    id_token TEXT,
    access_token_expires_at BIGINT,
    refresh_token_expires_at BIGINT,
    scope TEXT,
    password VARCHAR(255),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY credential_provider (provider_id, provider_account_id),
    KEY credential_person (person_id),
    CONSTRAINT fk_credential_person FOREIGN KEY (person_id) REFERENCES person (id)
  )`),

  table(`verification (
    id BINARY(16) NOT NULL,
    identifier VARCHAR(255) NOT NULL,
    value TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY verification_identifier (identifier),
    KEY verification_expiry (expires_at)
  )`),

  table(`two_factor (
    id BINARY(16) NOT NULL,
    person_id BINARY(16) NOT NULL,
    secret TEXT NOT NULL,
    backup_codes TEXT NOT NULL,
    verified TINYINT,
    failed_verification_count INT,
    locked_until BIGINT,
    PRIMARY KEY (id),
    KEY two_factor_person (person_id),
    CONSTRAINT fk_two_factor_person FOREIGN KEY (person_id) REFERENCES person (id)
  )`),

  table(`rate_limit (
    id BINARY(16) NOT NULL,
    limit_key VARCHAR(255) NOT NULL,
    count INT NOT NULL,
    last_request BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY rate_limit_key (limit_key),
    KEY rate_limit_last_request (last_request)
  )`),

  table(`member (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    person_id BINARY(16) NOT NULL,
    capacity VARCHAR(30) NOT NULL,
    owner_id BINARY(16),
    joined_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY member_person (account_id, person_id),
    KEY member_of_person (person_id, account_id),
    KEY member_owner (account_id, owner_id),
    CONSTRAINT member_shape CHECK ((capacity IN ('OWNER', 'MANAGER', 'ANALYST') AND owner_id IS NULL) OR (capacity IN ('CREATOR', 'PERFORMANCE_PARTNER') AND owner_id IS NOT NULL)),
    CONSTRAINT fk_member_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_member_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_member_owner FOREIGN KEY (account_id, owner_id) REFERENCES code_owner (account_id, id)
  )`),

  // Mail that waits to be sent; what belongs to a person and not to an account has no account.
  table(`message (
    id BINARY(16) NOT NULL,
    account_id BINARY(16),
    recipient VARCHAR(254) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    text TEXT NOT NULL,
    state VARCHAR(20) NOT NULL,
    attempts INT NOT NULL,
    due_at BIGINT NOT NULL,
    claim VARCHAR(40),
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    PRIMARY KEY (id),
    KEY message_due (state, due_at)
  )`),

  table(`invitation (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    email VARCHAR(254) NOT NULL,
    capacity VARCHAR(30) NOT NULL,
    owner_id BINARY(16),
    token_hash VARCHAR(64) NOT NULL,
    state VARCHAR(20) NOT NULL,
    message_id BINARY(16) NOT NULL,
    created_at BIGINT NOT NULL,
    created_by VARCHAR(200) NOT NULL,
    expires_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY invitation_token (token_hash),
    KEY invitation_email (account_id, email, state),
    KEY invitation_owner (account_id, owner_id),
    KEY invitation_message (message_id),
    CONSTRAINT invitation_shape CHECK ((capacity IN ('OWNER', 'MANAGER', 'ANALYST') AND owner_id IS NULL) OR (capacity IN ('CREATOR', 'PERFORMANCE_PARTNER') AND owner_id IS NOT NULL)),
    CONSTRAINT fk_invitation_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_invitation_owner FOREIGN KEY (account_id, owner_id) REFERENCES code_owner (account_id, id),
    CONSTRAINT fk_invitation_message FOREIGN KEY (message_id) REFERENCES message (id)
  )`),
]);
