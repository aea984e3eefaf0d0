import type { Migration } from '../../engine/migration.js';

/** Who signs in, what they are to which account, and the mail that goes to them. */
export const peopleAndSessions: Migration = {
  name: 'PeopleAndSessions1795340000004',
  steps: [
    `CREATE TABLE person (
      id BLOB NOT NULL,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      email_verified INTEGER NOT NULL,
      image TEXT,
      two_factor_enabled INTEGER,
      founder INTEGER,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      PRIMARY KEY (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX person_email ON person (email)`,
    // Of two who sign up first at the same moment, one is the first.
    `CREATE UNIQUE INDEX person_founder ON person (founder)`,

    `CREATE TABLE session (
      id BLOB NOT NULL,
      person_id BLOB NOT NULL,
      token TEXT NOT NULL,
      ip_address TEXT,
      user_agent TEXT,
      expires_at INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      PRIMARY KEY (id),
      CONSTRAINT "fk_session_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX session_token ON session (token)`,
    `CREATE INDEX session_person ON session (person_id)`,
    `CREATE INDEX session_expiry ON session (expires_at)`,

    `CREATE TABLE credential (
      id BLOB NOT NULL,
      person_id BLOB NOT NULL,
      provider_id TEXT NOT NULL,
      provider_account_id TEXT NOT NULL,
      access_token TEXT,
      refresh_token TEXT,
      id_token TEXT,
      access_token_expires_at INTEGER,
      refresh_token_expires_at INTEGER,
      scope TEXT,
      password TEXT,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      PRIMARY KEY (id),
      CONSTRAINT "fk_credential_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX credential_provider ON credential (provider_id, provider_account_id)`,
    `CREATE INDEX credential_person ON credential (person_id)`,

    `CREATE TABLE verification (
      id BLOB NOT NULL,
      identifier TEXT NOT NULL,
      value TEXT NOT NULL,
      expires_at INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      PRIMARY KEY (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX verification_identifier ON verification (identifier)`,
    `CREATE INDEX verification_expiry ON verification (expires_at)`,

    `CREATE TABLE two_factor (
      id BLOB NOT NULL,
      person_id BLOB NOT NULL,
      secret TEXT NOT NULL,
      backup_codes TEXT NOT NULL,
      verified INTEGER,
      failed_verification_count INTEGER,
      locked_until INTEGER,
      PRIMARY KEY (id),
      CONSTRAINT "fk_two_factor_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX two_factor_person ON two_factor (person_id)`,

    `CREATE TABLE rate_limit (
      id BLOB NOT NULL,
      limit_key TEXT NOT NULL,
      count INTEGER NOT NULL,
      last_request INTEGER NOT NULL,
      PRIMARY KEY (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX rate_limit_key ON rate_limit (limit_key)`,
    `CREATE INDEX rate_limit_last_request ON rate_limit (last_request)`,

    `CREATE TABLE member (
      account_id BLOB NOT NULL,
      id BLOB NOT NULL,
      person_id BLOB NOT NULL,
      capacity TEXT NOT NULL,
      owner_id BLOB,
      joined_at INTEGER NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (account_id, id),
      CONSTRAINT "member_shape" CHECK ((capacity IN ('OWNER', 'MANAGER', 'ANALYST') AND owner_id IS NULL) OR (capacity IN ('CREATOR', 'PERFORMANCE_PARTNER') AND owner_id IS NOT NULL)),
      CONSTRAINT "fk_member_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id"),
      CONSTRAINT "fk_member_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
      CONSTRAINT "fk_member_owner" FOREIGN KEY ("account_id", "owner_id") REFERENCES "code_owner" ("account_id", "id")
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX member_person ON member (account_id, person_id)`,
    `CREATE INDEX member_of_person ON member (person_id, account_id)`,
    `CREATE INDEX member_owner ON member (account_id, owner_id)`,

    // Mail that waits to be sent; what belongs to a person and not to an account has no account.
    `CREATE TABLE message (
      id BLOB NOT NULL,
      account_id BLOB,
      recipient TEXT NOT NULL,
      subject TEXT NOT NULL,
      text TEXT NOT NULL,
      state TEXT NOT NULL,
      attempts INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      claim TEXT,
      created_at INTEGER NOT NULL,
      sent_at INTEGER,
      PRIMARY KEY (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX message_due ON message (state, due_at)`,

    `CREATE TABLE invitation (
      account_id BLOB NOT NULL,
      id BLOB NOT NULL,
      email TEXT NOT NULL,
      capacity TEXT NOT NULL,
      owner_id BLOB,
      token_hash TEXT NOT NULL,
      state TEXT NOT NULL,
      message_id BLOB NOT NULL,
      created_at INTEGER NOT NULL,
      created_by TEXT NOT NULL,
      expires_at INTEGER NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (account_id, id),
      CONSTRAINT "invitation_shape" CHECK ((capacity IN ('OWNER', 'MANAGER', 'ANALYST') AND owner_id IS NULL) OR (capacity IN ('CREATOR', 'PERFORMANCE_PARTNER') AND owner_id IS NOT NULL)),
      CONSTRAINT "fk_invitation_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id"),
      CONSTRAINT "fk_invitation_owner" FOREIGN KEY ("account_id", "owner_id") REFERENCES "code_owner" ("account_id", "id"),
      CONSTRAINT "fk_invitation_message" FOREIGN KEY ("message_id") REFERENCES "message" ("id")
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX invitation_token ON invitation (token_hash)`,
    `CREATE INDEX invitation_email ON invitation (account_id, email, state)`,
    `CREATE INDEX invitation_owner ON invitation (account_id, owner_id)`,
    `CREATE INDEX invitation_message ON invitation (message_id)`,
  ],
};
