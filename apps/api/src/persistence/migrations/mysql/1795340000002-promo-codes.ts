import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLE_OPTIONS } from './table-options.js';

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
  `CREATE TABLE IF NOT EXISTS deal (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    program_id BINARY(16) NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_key VARCHAR(200) NOT NULL,
    description TEXT,
    type VARCHAR(50) NOT NULL,
    landing_page TEXT,
    start_at BIGINT,
    end_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    KEY deal_program (account_id, program_id, id),
    KEY deal_name_key (account_id, name_key, id),
    CONSTRAINT fk_deal_program FOREIGN KEY (account_id, program_id) REFERENCES program (account_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${TABLE_OPTIONS}`,

  // R5 is promo_code_text: one normal form belongs to at most one code, live or expired, until it is released.
  // VARBINARY: compared byte by byte, never padded, on MySQL and MariaDB alike.
  `CREATE TABLE IF NOT EXISTS promo_code (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    text VARCHAR(256) NOT NULL,
    match_type TINYINT NOT NULL,
    code_key VARBINARY(260) NOT NULL,
    claimed TINYINT,
    owner_id BINARY(16) NOT NULL,
    owner_kind TINYINT NOT NULL,
    deal_id BINARY(16),
    comments TEXT,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    gap_from BIGINT NOT NULL,
    gap_until BIGINT NOT NULL,
    phase TINYINT NOT NULL,
    due_at BIGINT NOT NULL,
    assigned_kinds TINYINT NOT NULL,
    expired_at BIGINT,
    expired_by VARCHAR(200),
    expired_reason TEXT,
    created_at BIGINT NOT NULL,
    created_by VARCHAR(200) NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY promo_code_text (account_id, code_key, claimed),
    UNIQUE KEY promo_code_id_owner (account_id, id, owner_id, owner_kind),
    KEY promo_code_owner (account_id, owner_id, owner_kind, id),
    KEY promo_code_deal (account_id, deal_id, id),
    KEY promo_code_phase (account_id, phase, id),
    KEY promo_code_phase_text (account_id, phase, code_key, id),
    KEY promo_code_due (account_id, due_at),
    KEY promo_code_assigned (account_id, owner_kind, assigned_kinds, id),
    CONSTRAINT promo_code_claimed_once CHECK (claimed = 1),
    CONSTRAINT promo_code_key_form CHECK ((match_type = 1 AND substr(code_key, 1, 2) = 'E:') OR (match_type = 2 AND substr(code_key, 1, 2) = 'R:')),
    CONSTRAINT promo_code_phase_known CHECK (phase IN (0, 1, 2)),
    CONSTRAINT fk_promo_code_owner FOREIGN KEY (account_id, owner_id, owner_kind) REFERENCES code_owner (account_id, id, kind) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT fk_promo_code_deal FOREIGN KEY (account_id, deal_id) REFERENCES deal (account_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${TABLE_OPTIONS}`,

  // R6 is assignment_program: inside a code, one program has at most one current assignment.
  `CREATE TABLE IF NOT EXISTS assignment (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    promo_code_id BINARY(16) NOT NULL,
    program_id BINARY(16) NOT NULL,
    program_kind TINYINT NOT NULL,
    owner_id BINARY(16) NOT NULL,
    owner_kind TINYINT NOT NULL,
    media_source_id BINARY(16),
    current TINYINT,
    credit_policy VARCHAR(20) NOT NULL,
    start_at BIGINT,
    end_at BIGINT,
    time_zone VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY assignment_program (account_id, promo_code_id, program_id, current),
    KEY assignment_owner (account_id, promo_code_id, owner_id, owner_kind),
    KEY assignment_holder (account_id, media_source_id, program_id, owner_id),
    KEY assignment_of_program (account_id, program_id, program_kind, promo_code_id),
    CONSTRAINT assignment_current_once CHECK (current = 1),
    CONSTRAINT assignment_shape CHECK ((owner_kind = 1 AND program_kind = 1 AND media_source_id IS NULL) OR (owner_kind = 1 AND program_kind = 2 AND media_source_id IS NOT NULL) OR (owner_kind = 2 AND program_kind = 2 AND media_source_id IS NULL)),
    CONSTRAINT assignment_window CHECK (start_at IS NULL OR end_at IS NULL OR start_at < end_at),
    CONSTRAINT fk_assignment_promo_code FOREIGN KEY (account_id, promo_code_id, owner_id, owner_kind) REFERENCES promo_code (account_id, id, owner_id, owner_kind) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT fk_assignment_media_source FOREIGN KEY (account_id, media_source_id, program_id, owner_id) REFERENCES media_source (account_id, id, program_id, creator_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT fk_assignment_program FOREIGN KEY (account_id, program_id, program_kind) REFERENCES program (account_id, id, kind) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${TABLE_OPTIONS}`,

  `CREATE TABLE IF NOT EXISTS campaign (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    program_id BINARY(16) NOT NULL,
    deal_id BINARY(16),
    name VARCHAR(100) NOT NULL,
    description TEXT,
    goal TEXT,
    status VARCHAR(20) NOT NULL,
    start_at BIGINT,
    end_at BIGINT,
    desired_hires INT,
    code_template VARCHAR(100),
    created_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    KEY campaign_program (account_id, program_id, id),
    KEY campaign_deal (account_id, deal_id),
    CONSTRAINT fk_campaign_program FOREIGN KEY (account_id, program_id) REFERENCES program (account_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT fk_campaign_deal FOREIGN KEY (account_id, deal_id) REFERENCES deal (account_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${TABLE_OPTIONS}`,

  `CREATE TABLE IF NOT EXISTS applicant (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    campaign_id BINARY(16) NOT NULL,
    creator_id BINARY(16) NOT NULL,
    status VARCHAR(20) NOT NULL,
    message TEXT,
    created_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY applicant_creator (account_id, campaign_id, creator_id),
    KEY applicant_of_creator (account_id, creator_id, id),
    CONSTRAINT fk_applicant_campaign FOREIGN KEY (account_id, campaign_id) REFERENCES campaign (account_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT fk_applicant_creator FOREIGN KEY (account_id, creator_id) REFERENCES creator (account_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION
  ) ${TABLE_OPTIONS}`,
];
