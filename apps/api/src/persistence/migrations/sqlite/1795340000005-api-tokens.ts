import type { Migration } from '../../engine/migration.js';

/** Keys of partners' programs; the secret is stored as its hash alone. */
export const apiTokens: Migration = {
  name: 'ApiTokens1795340000005',
  steps: [
    `CREATE TABLE api_token (
    account_id BLOB NOT NULL,
    id BLOB NOT NULL,
    owner_id BLOB NOT NULL,
    owner_kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    hash TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    last_used_at INTEGER,
    revoked_at INTEGER,
    PRIMARY KEY (account_id, id),
    CONSTRAINT "fk_api_token_owner" FOREIGN KEY ("account_id", "owner_id", "owner_kind") REFERENCES "code_owner" ("account_id", "id", "kind")
  ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX api_token_hash ON api_token (hash)`,
    `CREATE INDEX api_token_owner ON api_token (account_id, owner_id, owner_kind, id)`,
  ],
};
