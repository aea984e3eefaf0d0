import { onBoth, table } from './on-both.js';

/** Rules that answer applications to a program. */
export const applicationRules = onBoth('ApplicationRules1795340000048', [
  table(`application_rule (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    program_id BINARY(16) NOT NULL,
    name VARCHAR(100) NOT NULL,
    is_enabled TINYINT NOT NULL,
    conditions TEXT NOT NULL,
    action VARCHAR(10) NOT NULL,
    message TEXT,
    delay_hours INT NOT NULL,
    position INT NOT NULL,
    created_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY application_rule_name (account_id, program_id, name),
    KEY application_rule_enabled (is_enabled, account_id),
    CONSTRAINT fk_application_rule_program FOREIGN KEY (account_id, program_id) REFERENCES program (account_id, id)
  )`),
]);
