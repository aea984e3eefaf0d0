import { onBoth, table } from './on-both.js';

/** Rows of jobs that wait until they can be done. */
export const jobWaiting = onBoth('JobWaiting1795340000030', [
  table(`job_waiting (
    account_id BINARY(16) NOT NULL,
    job_id BINARY(16) NOT NULL,
    n INT NOT NULL,
    creator_id BINARY(16) NOT NULL,
    waits_for VARCHAR(20) NOT NULL,
    due_at BIGINT,
    lapses_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, job_id, n),
    KEY job_waiting_creator (account_id, creator_id, job_id, n),
    KEY job_waiting_waits_for (account_id, waits_for, job_id, n),
    KEY job_waiting_due (due_at),
    KEY job_waiting_lapses (lapses_at),
    CONSTRAINT fk_job_waiting_row FOREIGN KEY (account_id, job_id, n) REFERENCES job_row (account_id, job_id, n)
  )`),
]);
