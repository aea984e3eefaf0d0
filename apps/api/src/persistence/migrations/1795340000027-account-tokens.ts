import { changed } from './changed-table.js';
import { onBoth } from './on-both.js';

/** Tokens of the account's own beside those of partners. What the version before writes meets every check as it is. */
export const accountTokens = onBoth(
  'AccountTokens1795340000027',
  [
    changed('api_token', {
      drop: ['CONSTRAINT api_token_owner_signs_in'],
      set: ['owner_id BINARY(16)', 'owner_kind TINYINT'],
      add: [
        'capacity VARCHAR(30)',
        "CONSTRAINT api_token_holder CHECK ((capacity IS NULL AND owner_id IS NOT NULL AND owner_kind IS NOT NULL AND owner_kind IN (1, 2)) OR (capacity IS NOT NULL AND capacity IN ('MANAGER', 'ANALYST') AND owner_id IS NULL AND owner_kind IS NULL))",
        // A token of the account's own has no owner whose key leads there.
        'CONSTRAINT fk_api_token_account FOREIGN KEY (account_id) REFERENCES account (id)',
      ],
    }),
  ],
  { rebuildsTables: true },
);
