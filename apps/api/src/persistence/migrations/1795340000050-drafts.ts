import { onBoth, table } from './on-both.js';

/** Drafts of wizards, which colleagues find and take over. */
export const drafts = onBoth('Drafts1795340000050', [
  table(`draft (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    wizard VARCHAR(40) NOT NULL,
    person_id BINARY(16) NOT NULL,
    slot INT NOT NULL,
    creator_id BINARY(16),
    creator_program_id BINARY(16),
    waits_for_join TINYINT NOT NULL,
    step VARCHAR(40),
    values_text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY draft_slot (account_id, person_id, slot),
    KEY draft_creator (account_id, creator_id),
    KEY draft_program (account_id, creator_program_id),
    KEY draft_changed (changed_at),
    KEY draft_person (person_id),
    CONSTRAINT fk_draft_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_draft_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_draft_creator FOREIGN KEY (account_id, creator_id) REFERENCES creator (account_id, id),
    CONSTRAINT fk_draft_program FOREIGN KEY (account_id, creator_program_id) REFERENCES program (account_id, id)
  )`),
]);
