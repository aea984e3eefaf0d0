import { onBoth, table } from './on-both.js';

/** How much is open of an account, and whose turn it is among rows that wait. */
export const boundsOfOpenWork = onBoth('BoundsOfOpenWork1795340000045', [
  'CREATE INDEX job_state ON job (account_id, state, lapses_at)',
  'CREATE INDEX job_waiting_account_due ON job_waiting (account_id, due_at)',
  'CREATE INDEX job_waiting_account_lapses ON job_waiting (account_id, lapses_at)',
  table(`waiting_asked (
    account_id BINARY(16) NOT NULL,
    about VARCHAR(40) NOT NULL,
    asked INT NOT NULL,
    PRIMARY KEY (account_id, about),
    CONSTRAINT fk_waiting_asked_account FOREIGN KEY (account_id) REFERENCES account (id)
  )`),
]);
