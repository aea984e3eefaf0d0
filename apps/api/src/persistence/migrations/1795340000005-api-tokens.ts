import { onBoth, table } from './on-both.js';

/** Keys of partners' programs; the secret is stored as its hash alone. */
export const apiTokens = onBoth('ApiTokens1795340000005', [
  table(
    `api_token (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    owner_id BINARY(16) NOT NULL,
    owner_kind TINYINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    prefix VARCHAR(20) NOT NULL,
    hash VARBINARY(64) NOT NULL,
    scopes VARCHAR(200) NOT NULL,
    created_by VARCHAR(200) NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    last_used_at BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY api_token_hash (hash),
    KEY api_token_owner (account_id, owner_id, owner_kind, id),
    CONSTRAINT fk_api_token_owner FOREIGN KEY (account_id, owner_id, owner_kind) REFERENCES code_owner (account_id, id, kind)
  )`,
    { sqlite: 4, mysql: 8 },
  ),
]);
