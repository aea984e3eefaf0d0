import type { Migration } from '../../engine/migration.js';

/** Accounts, programs, and everybody who can own or hold a code. */
export const accountsAndPeople: Migration = {
  name: 'AccountsAndPeople1795340000001',
  steps: [
    `CREATE TABLE account (
      id BLOB NOT NULL,
      name TEXT NOT NULL,
      mode TEXT NOT NULL,
      optimize_recorded_by TEXT,
      optimize_recorded_at INTEGER,
      time_zone TEXT NOT NULL,
      currency TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (id)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE program (
      account_id BLOB NOT NULL,
      id BLOB NOT NULL,
      kind INTEGER NOT NULL,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      code_tracking INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (account_id, id),
      CONSTRAINT "program_kind_known" CHECK (kind IN (1, 2)),
      CONSTRAINT "fk_program_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id")
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX program_kind ON program (account_id, id, kind)`,
    `CREATE UNIQUE INDEX program_name ON program (account_id, name)`,
    `CREATE INDEX program_name_key ON program (account_id, name_key, id)`,

    // The supertype of creators and performance partners: what a code's owner refers to (R5).
    `CREATE TABLE code_owner (
      account_id BLOB NOT NULL,
      id BLOB NOT NULL,
      kind INTEGER NOT NULL,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      PRIMARY KEY (account_id, id),
      CONSTRAINT "code_owner_kind_known" CHECK (kind IN (1, 2)),
      CONSTRAINT "fk_code_owner_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id")
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX code_owner_kind ON code_owner (account_id, id, kind)`,
    `CREATE INDEX code_owner_name_key ON code_owner (account_id, kind, name_key, id)`,

    `CREATE TABLE creator (
      account_id BLOB NOT NULL,
      id BLOB NOT NULL,
      kind INTEGER NOT NULL,
      legal_name TEXT,
      email TEXT,
      country TEXT,
      time_zone TEXT,
      notes TEXT,
      created_at INTEGER NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (account_id, id),
      CONSTRAINT "creator_kind_fixed" CHECK (kind = 1),
      CONSTRAINT "fk_creator_owner" FOREIGN KEY ("account_id", "id", "kind") REFERENCES "code_owner" ("account_id", "id", "kind")
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX creator_owner ON creator (account_id, id, kind)`,

    `CREATE TABLE social_profile (
      account_id BLOB NOT NULL,
      id BLOB NOT NULL,
      creator_id BLOB NOT NULL,
      platform TEXT NOT NULL,
      handle TEXT NOT NULL,
      handle_key TEXT NOT NULL,
      url TEXT,
      followers INTEGER,
      PRIMARY KEY (account_id, id),
      CONSTRAINT "fk_social_profile_creator" FOREIGN KEY ("account_id", "creator_id") REFERENCES "creator" ("account_id", "id")
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX social_profile_creator ON social_profile (account_id, creator_id, id)`,
    `CREATE INDEX social_profile_handle_key ON social_profile (account_id, handle_key, creator_id)`,

    `CREATE TABLE performance_partner (
      account_id BLOB NOT NULL,
      id BLOB NOT NULL,
      kind INTEGER NOT NULL,
      email TEXT,
      credit_group TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (account_id, id),
      CONSTRAINT "performance_partner_kind_fixed" CHECK (kind = 2),
      CONSTRAINT "fk_performance_partner_owner" FOREIGN KEY ("account_id", "id", "kind") REFERENCES "code_owner" ("account_id", "id", "kind")
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX performance_partner_owner ON performance_partner (account_id, id, kind)`,

    `CREATE TABLE membership (
      account_id BLOB NOT NULL,
      id BLOB NOT NULL,
      creator_id BLOB NOT NULL,
      program_id BLOB NOT NULL,
      state TEXT NOT NULL,
      contract_start INTEGER,
      contract_end INTEGER,
      invited_at INTEGER,
      invitation_sent_at INTEGER,
      decided_by TEXT,
      decided_at INTEGER,
      version INTEGER NOT NULL,
      PRIMARY KEY (account_id, id),
      CONSTRAINT "fk_membership_creator" FOREIGN KEY ("account_id", "creator_id") REFERENCES "creator" ("account_id", "id"),
      CONSTRAINT "fk_membership_program" FOREIGN KEY ("account_id", "program_id") REFERENCES "program" ("account_id", "id")
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX membership_creator ON membership (account_id, creator_id, program_id)`,
    `CREATE INDEX membership_state ON membership (account_id, program_id, state, creator_id)`,

    `CREATE TABLE media_source (
      account_id BLOB NOT NULL,
      id BLOB NOT NULL,
      program_id BLOB NOT NULL,
      creator_id BLOB,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      type TEXT NOT NULL,
      channel TEXT,
      credit_group TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (account_id, id),
      CONSTRAINT "fk_media_source_program" FOREIGN KEY ("account_id", "program_id") REFERENCES "program" ("account_id", "id"),
      CONSTRAINT "fk_media_source_creator" FOREIGN KEY ("account_id", "creator_id") REFERENCES "creator" ("account_id", "id")
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX media_source_creator ON media_source (account_id, program_id, creator_id)`,
    `CREATE UNIQUE INDEX media_source_holder ON media_source (account_id, id, program_id, creator_id)`,
    `CREATE INDEX media_source_of_creator ON media_source (account_id, creator_id, id)`,
    `CREATE INDEX media_source_name_key ON media_source (account_id, name_key, id)`,
  ],
};
