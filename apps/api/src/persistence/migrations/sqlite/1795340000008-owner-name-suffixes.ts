import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fillOwnerNameSuffixes } from '../owner-name-suffixes.js';

/** By what part of a word an owner's name is found. */
export class OwnerNameSuffixes1795340000008 implements MigrationInterface {
  readonly name = 'OwnerNameSuffixes1795340000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE owner_name_suffix (
        account_id BLOB NOT NULL,
        suffix TEXT NOT NULL,
        owner_kind INTEGER NOT NULL,
        owner_id BLOB NOT NULL,
        PRIMARY KEY (account_id, suffix, owner_kind, owner_id),
        CONSTRAINT "fk_owner_name_suffix_owner" FOREIGN KEY ("account_id", "owner_id", "owner_kind") REFERENCES "code_owner" ("account_id", "id", "kind")
      ) STRICT, WITHOUT ROWID`,
    );
    await runner.query(
      'CREATE INDEX owner_name_suffix_owner ON owner_name_suffix (account_id, owner_id, owner_kind)',
    );
    await fillOwnerNameSuffixes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE owner_name_suffix');
  }
}
