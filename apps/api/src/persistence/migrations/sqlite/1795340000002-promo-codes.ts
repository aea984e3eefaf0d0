import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deals, codes with their assignments, and campaigns. */
export class PromoCodes1795340000002 implements MigrationInterface {
  readonly name = 'PromoCodes1795340000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['deal', 'promo_code', 'assignment', 'campaign', 'applicant'];

const STATEMENTS = [
  `CREATE TABLE deal (
    account_id BLOB NOT NULL,
    id BLOB NOT NULL,
    program_id BLOB NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    description TEXT,
    type TEXT NOT NULL,
    landing_page TEXT,
    start_at INTEGER,
    end_at INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    CONSTRAINT "fk_deal_program" FOREIGN KEY ("account_id", "program_id") REFERENCES "program" ("account_id", "id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX deal_program ON deal (account_id, program_id, id)`,
  `CREATE INDEX deal_name_key ON deal (account_id, name_key, id)`,

  `CREATE TABLE promo_code (
    account_id BLOB NOT NULL,
    id BLOB NOT NULL,
    text TEXT NOT NULL,
    match_type INTEGER NOT NULL,
    code_key TEXT NOT NULL,
    claimed INTEGER,
    owner_id BLOB NOT NULL,
    owner_kind INTEGER NOT NULL,
    deal_id BLOB,
    comments TEXT,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    gap_from INTEGER NOT NULL,
    gap_until INTEGER NOT NULL,
    phase INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    assigned_kinds INTEGER NOT NULL,
    expired_at INTEGER,
    expired_by TEXT,
    expired_reason TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    CONSTRAINT "promo_code_claimed_once" CHECK (claimed = 1),
    CONSTRAINT "promo_code_key_form" CHECK ((match_type = 1 AND substr(code_key, 1, 2) = 'E:') OR (match_type = 2 AND substr(code_key, 1, 2) = 'R:')),
    CONSTRAINT "promo_code_phase_known" CHECK (phase IN (0, 1, 2)),
    CONSTRAINT "fk_promo_code_owner" FOREIGN KEY ("account_id", "owner_id", "owner_kind") REFERENCES "code_owner" ("account_id", "id", "kind"),
    CONSTRAINT "fk_promo_code_deal" FOREIGN KEY ("account_id", "deal_id") REFERENCES "deal" ("account_id", "id")
  ) STRICT, WITHOUT ROWID`,
  // R5: one normal form belongs to at most one code, live or expired, until it is released.
  `CREATE UNIQUE INDEX promo_code_text ON promo_code (account_id, code_key, claimed)`,
  `CREATE UNIQUE INDEX promo_code_id_owner ON promo_code (account_id, id, owner_id, owner_kind)`,
  `CREATE INDEX promo_code_owner ON promo_code (account_id, owner_id, owner_kind, id)`,
  `CREATE INDEX promo_code_deal ON promo_code (account_id, deal_id, id)`,
  `CREATE INDEX promo_code_phase ON promo_code (account_id, phase, id)`,
  `CREATE INDEX promo_code_phase_text ON promo_code (account_id, phase, code_key, id)`,
  `CREATE INDEX promo_code_due ON promo_code (account_id, due_at)`,
  `CREATE INDEX promo_code_assigned ON promo_code (account_id, owner_kind, assigned_kinds, id)`,

  `CREATE TABLE assignment (
    account_id BLOB NOT NULL,
    id BLOB NOT NULL,
    promo_code_id BLOB NOT NULL,
    program_id BLOB NOT NULL,
    program_kind INTEGER NOT NULL,
    owner_id BLOB NOT NULL,
    owner_kind INTEGER NOT NULL,
    media_source_id BLOB,
    current INTEGER,
    credit_policy TEXT NOT NULL,
    start_at INTEGER,
    end_at INTEGER,
    time_zone TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    CONSTRAINT "assignment_current_once" CHECK (current = 1),
    CONSTRAINT "assignment_shape" CHECK ((owner_kind = 1 AND program_kind = 1 AND media_source_id IS NULL) OR (owner_kind = 1 AND program_kind = 2 AND media_source_id IS NOT NULL) OR (owner_kind = 2 AND program_kind = 2 AND media_source_id IS NULL)),
    CONSTRAINT "assignment_window" CHECK (start_at IS NULL OR end_at IS NULL OR start_at < end_at),
    CONSTRAINT "fk_assignment_promo_code" FOREIGN KEY ("account_id", "promo_code_id", "owner_id", "owner_kind") REFERENCES "promo_code" ("account_id", "id", "owner_id", "owner_kind"),
    CONSTRAINT "fk_assignment_media_source" FOREIGN KEY ("account_id", "media_source_id", "program_id", "owner_id") REFERENCES "media_source" ("account_id", "id", "program_id", "creator_id"),
    CONSTRAINT "fk_assignment_program" FOREIGN KEY ("account_id", "program_id", "program_kind") REFERENCES "program" ("account_id", "id", "kind")
  ) STRICT, WITHOUT ROWID`,
  // R6: inside a code, one program has at most one current assignment.
  `CREATE UNIQUE INDEX assignment_program ON assignment (account_id, promo_code_id, program_id, current)`,
  `CREATE INDEX assignment_owner ON assignment (account_id, promo_code_id, owner_id, owner_kind)`,
  `CREATE INDEX assignment_holder ON assignment (account_id, media_source_id, program_id, owner_id)`,
  `CREATE INDEX assignment_of_program ON assignment (account_id, program_id, program_kind, promo_code_id)`,

  `CREATE TABLE campaign (
    account_id BLOB NOT NULL,
    id BLOB NOT NULL,
    program_id BLOB NOT NULL,
    deal_id BLOB,
    name TEXT NOT NULL,
    description TEXT,
    goal TEXT,
    status TEXT NOT NULL,
    start_at INTEGER,
    end_at INTEGER,
    desired_hires INTEGER,
    code_template TEXT,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    CONSTRAINT "fk_campaign_program" FOREIGN KEY ("account_id", "program_id") REFERENCES "program" ("account_id", "id"),
    CONSTRAINT "fk_campaign_deal" FOREIGN KEY ("account_id", "deal_id") REFERENCES "deal" ("account_id", "id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX campaign_program ON campaign (account_id, program_id, id)`,
  `CREATE INDEX campaign_deal ON campaign (account_id, deal_id)`,

  `CREATE TABLE applicant (
    account_id BLOB NOT NULL,
    id BLOB NOT NULL,
    campaign_id BLOB NOT NULL,
    creator_id BLOB NOT NULL,
    status TEXT NOT NULL,
    message TEXT,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    CONSTRAINT "fk_applicant_campaign" FOREIGN KEY ("account_id", "campaign_id") REFERENCES "campaign" ("account_id", "id"),
    CONSTRAINT "fk_applicant_creator" FOREIGN KEY ("account_id", "creator_id") REFERENCES "creator" ("account_id", "id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX applicant_creator ON applicant (account_id, campaign_id, creator_id)`,
  `CREATE INDEX applicant_of_creator ON applicant (account_id, creator_id, id)`,
];
