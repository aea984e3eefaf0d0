import { onBoth, table } from './on-both.js';

/** Accounts, programs, and everybody who can own or hold a code. */
export const accountsAndPeople = onBoth('AccountsAndPeople1795340000001', [
  table(`account (
    id BINARY(16) NOT NULL,
    name VARCHAR(100) NOT NULL,
    mode VARCHAR(30) NOT NULL,
    optimize_recorded_by VARCHAR(200),
    optimize_recorded_at BIGINT,
    time_zone VARCHAR(64) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    created_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (id)
  )`),

  table(`program (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    kind TINYINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_key VARCHAR(200) NOT NULL,
    code_tracking TINYINT NOT NULL,
    created_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY program_kind (account_id, id, kind),
    UNIQUE KEY program_name (account_id, name),
    KEY program_name_key (account_id, name_key, id),
    CONSTRAINT program_kind_known CHECK (kind IN (1, 2)),
    CONSTRAINT fk_program_account FOREIGN KEY (account_id) REFERENCES account (id)
  )`),

  // The supertype of creators and performance partners: what a code's owner refers to (R5).
  table(`code_owner (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    kind TINYINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_key VARCHAR(200) NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY code_owner_kind (account_id, id, kind),
    KEY code_owner_name_key (account_id, kind, name_key, id),
    CONSTRAINT code_owner_kind_known CHECK (kind IN (1, 2)),
    CONSTRAINT fk_code_owner_account FOREIGN KEY (account_id) REFERENCES account (id)
  )`),

  table(`creator (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    kind TINYINT NOT NULL,
    legal_name VARCHAR(200),
    email VARCHAR(254),
    country VARCHAR(2),
    time_zone VARCHAR(64),
    notes TEXT,
    created_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    KEY creator_owner (account_id, id, kind),
    CONSTRAINT creator_kind_fixed CHECK (kind = 1),
    CONSTRAINT fk_creator_owner FOREIGN KEY (account_id, id, kind) REFERENCES code_owner (account_id, id, kind)
  )`),

  table(`social_profile (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    creator_id BINARY(16) NOT NULL,
    platform VARCHAR(20) NOT NULL,
    handle VARCHAR(100) NOT NULL,
    handle_key VARCHAR(200) NOT NULL,
    url TEXT,
    followers INT,
    PRIMARY KEY (account_id, id),
    KEY social_profile_creator (account_id, creator_id, id),
    KEY social_profile_handle_key (account_id, handle_key, creator_id),
    CONSTRAINT fk_social_profile_creator FOREIGN KEY (account_id, creator_id) REFERENCES creator (account_id, id)
  )`),

  table(`performance_partner (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    kind TINYINT NOT NULL,
    email VARCHAR(254),
    credit_group VARCHAR(20) NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    KEY performance_partner_owner (account_id, id, kind),
    CONSTRAINT performance_partner_kind_fixed CHECK (kind = 2),
    CONSTRAINT fk_performance_partner_owner FOREIGN KEY (account_id, id, kind) REFERENCES code_owner (account_id, id, kind)
  )`),

  table(`membership (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    creator_id BINARY(16) NOT NULL,
    program_id BINARY(16) NOT NULL,
    state VARCHAR(20) NOT NULL,
    contract_start BIGINT,
    contract_end BIGINT,
    invited_at BIGINT,
    invitation_sent_at BIGINT,
    decided_by VARCHAR(200),
    decided_at BIGINT,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY membership_creator (account_id, creator_id, program_id),
    KEY membership_state (account_id, program_id, state, creator_id),
    CONSTRAINT fk_membership_creator FOREIGN KEY (account_id, creator_id) REFERENCES creator (account_id, id),
    CONSTRAINT fk_membership_program FOREIGN KEY (account_id, program_id) REFERENCES program (account_id, id)
  )`),

  table(`media_source (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    program_id BINARY(16) NOT NULL,
    creator_id BINARY(16),
    name VARCHAR(100) NOT NULL,
    name_key VARCHAR(200) NOT NULL,
    type VARCHAR(50) NOT NULL,
    channel VARCHAR(50),
    credit_group VARCHAR(20) NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY media_source_creator (account_id, program_id, creator_id),
    UNIQUE KEY media_source_holder (account_id, id, program_id, creator_id),
    KEY media_source_of_creator (account_id, creator_id, id),
    KEY media_source_name_key (account_id, name_key, id),
    CONSTRAINT fk_media_source_program FOREIGN KEY (account_id, program_id) REFERENCES program (account_id, id),
    CONSTRAINT fk_media_source_creator FOREIGN KEY (account_id, creator_id) REFERENCES creator (account_id, id)
  )`),
]);
