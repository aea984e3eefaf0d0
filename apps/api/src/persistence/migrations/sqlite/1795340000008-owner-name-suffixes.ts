import type { Migration } from '../../engine/migration.js';
import { fillOwnerNameSuffixes } from '../owner-name-suffixes.js';

/** By what part of a word an owner's name is found. */
export const ownerNameSuffixes: Migration = {
  name: 'OwnerNameSuffixes1795340000008',
  steps: [
    `CREATE TABLE owner_name_suffix (
        account_id BLOB NOT NULL,
        suffix TEXT NOT NULL,
        owner_kind INTEGER NOT NULL,
        owner_id BLOB NOT NULL,
        PRIMARY KEY (account_id, suffix, owner_kind, owner_id),
        CONSTRAINT "fk_owner_name_suffix_owner" FOREIGN KEY ("account_id", "owner_id", "owner_kind") REFERENCES "code_owner" ("account_id", "id", "kind")
      ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX owner_name_suffix_owner ON owner_name_suffix (account_id, owner_id, owner_kind)',
    (session) => fillOwnerNameSuffixes(session),
  ],
};
