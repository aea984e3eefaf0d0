import { onBoth, table } from './on-both.js';
import { fillOwnerNameSuffixes } from './owner-name-suffixes.js';

/** By what part of a word an owner's name is found. */
export const ownerNameSuffixes = onBoth('OwnerNameSuffixes1795340000008', [
  table(
    `owner_name_suffix (
    account_id BINARY(16) NOT NULL,
    suffix VARBINARY(80) NOT NULL,
    owner_kind TINYINT NOT NULL,
    owner_id BINARY(16) NOT NULL,
    PRIMARY KEY (account_id, suffix, owner_kind, owner_id),
    KEY owner_name_suffix_owner (account_id, owner_id, owner_kind),
    CONSTRAINT fk_owner_name_suffix_owner FOREIGN KEY (account_id, owner_id, owner_kind) REFERENCES code_owner (account_id, id, kind)
  )`,
    { sqlite: 8, mysql: 8 },
  ),
  {
    sqlite: [(session) => fillOwnerNameSuffixes(session)],
    // Not INSERT IGNORE, which would also swallow what is wrong with a row.
    mysql: [
      (session) =>
        fillOwnerNameSuffixes(session, ' ON DUPLICATE KEY UPDATE suffix = VALUES(suffix)'),
    ],
  },
]);
