import { onBoth, table } from './on-both.js';

/** The ids of other systems that rows of a plan name things by, and that nobody knows. */
export const jobUnknownIds = onBoth('JobUnknownIds1795340000036', [
  table(`job_unknown_id (
    account_id BINARY(16) NOT NULL,
    job_id BINARY(16) NOT NULL,
    target TINYINT NOT NULL,
    source_system VARCHAR(64) NOT NULL,
    external_id VARBINARY(512) NOT NULL,
    n INT NOT NULL,
    owner_kind TINYINT,
    name VARCHAR(200),
    PRIMARY KEY (account_id, job_id, target, source_system, external_id, n),
    KEY job_unknown_id_row (account_id, job_id, n),
    CONSTRAINT fk_job_unknown_id_row FOREIGN KEY (account_id, job_id, n) REFERENCES job_row (account_id, job_id, n)
  )`),
]);
