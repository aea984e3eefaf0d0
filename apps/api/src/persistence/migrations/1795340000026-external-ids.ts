import { onBoth, table } from './on-both.js';

/** What other systems call our things: one thing for each id of a system and kind, and nothing that is not there. */
export const externalIds = onBoth('ExternalIds1795340000026', [
  table(`external_id (
    account_id BINARY(16) NOT NULL,
    source_system VARCHAR(64) NOT NULL,
    kind TINYINT NOT NULL,
    external_id VARBINARY(512) NOT NULL,
    owner_id BINARY(16),
    media_source_id BINARY(16),
    program_id BINARY(16),
    deal_id BINARY(16),
    PRIMARY KEY (account_id, source_system, kind, external_id),
    KEY external_id_id (account_id, kind, external_id),
    KEY external_id_owner (account_id, owner_id, kind),
    KEY external_id_media_source (account_id, media_source_id),
    KEY external_id_program (account_id, program_id),
    KEY external_id_deal (account_id, deal_id),
    CONSTRAINT external_id_target CHECK ((kind IN (1, 2) AND owner_id IS NOT NULL AND media_source_id IS NULL AND program_id IS NULL AND deal_id IS NULL) OR (kind = 3 AND owner_id IS NULL AND media_source_id IS NOT NULL AND program_id IS NULL AND deal_id IS NULL) OR (kind = 5 AND owner_id IS NULL AND media_source_id IS NULL AND program_id IS NOT NULL AND deal_id IS NULL) OR (kind = 6 AND owner_id IS NULL AND media_source_id IS NULL AND program_id IS NULL AND deal_id IS NOT NULL)),
    CONSTRAINT fk_external_id_owner FOREIGN KEY (account_id, owner_id, kind) REFERENCES code_owner (account_id, id, kind),
    CONSTRAINT fk_external_id_media_source FOREIGN KEY (account_id, media_source_id) REFERENCES media_source (account_id, id),
    CONSTRAINT fk_external_id_program FOREIGN KEY (account_id, program_id) REFERENCES program (account_id, id),
    CONSTRAINT fk_external_id_deal FOREIGN KEY (account_id, deal_id) REFERENCES deal (account_id, id)
  )`),
]);
