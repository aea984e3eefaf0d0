import { column, onBoth, table } from './on-both.js';

/** What rows came to that had waited, beside the counts of whoever works on their job; and whose rows are to be tried. */
export const waitingRowsApart = onBoth('WaitingRowsApart1795340000041', [
  column('job', 'waited_done INT NOT NULL DEFAULT 0'),
  column('job', 'waited_changed INT NOT NULL DEFAULT 0'),
  column('job', 'waited_skipped INT NOT NULL DEFAULT 0'),
  table(`waiting_creator (
    account_id BINARY(16) NOT NULL,
    creator_id BINARY(16) NOT NULL,
    asked INT NOT NULL,
    PRIMARY KEY (account_id, creator_id),
    CONSTRAINT fk_waiting_creator_creator FOREIGN KEY (account_id, creator_id) REFERENCES creator (account_id, id)
  )`),
]);
