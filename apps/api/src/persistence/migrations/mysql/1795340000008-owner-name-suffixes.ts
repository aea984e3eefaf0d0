import type { Migration } from '../../engine/migration.js';
import { fillOwnerNameSuffixes } from '../owner-name-suffixes.js';
import { TABLE_OPTIONS } from './table-options.js';

/** By what part of a word an owner's name is found. */
export const ownerNameSuffixes: Migration = {
  name: 'OwnerNameSuffixes1795340000008',
  steps: [
    `CREATE TABLE IF NOT EXISTS owner_name_suffix (
        account_id BINARY(16) NOT NULL,
        suffix VARBINARY(80) NOT NULL,
        owner_kind TINYINT NOT NULL,
        owner_id BINARY(16) NOT NULL,
        PRIMARY KEY (account_id, suffix, owner_kind, owner_id),
        KEY owner_name_suffix_owner (account_id, owner_id, owner_kind),
        CONSTRAINT fk_owner_name_suffix_owner FOREIGN KEY (account_id, owner_id, owner_kind) REFERENCES code_owner (account_id, id, kind) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE_OPTIONS}`,
    // Not INSERT IGNORE, which would also swallow what is wrong with a row.
    (session) => fillOwnerNameSuffixes(session, ' ON DUPLICATE KEY UPDATE suffix = VALUES(suffix)'),
  ],
};
