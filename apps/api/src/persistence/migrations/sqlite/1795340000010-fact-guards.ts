import { fillFactGuards } from '../fact-guard-slots.js';
import type { Migration } from '../../engine/migration.js';

/** What lets a change of facts and a change that was judged on them run into each other. */
export const factGuards: Migration = {
  name: 'FactGuards1795340000010',
  steps: [
    `CREATE TABLE fact_guard (
      account_id BLOB NOT NULL,
      slot INTEGER NOT NULL,
      changes INTEGER NOT NULL,
      uses INTEGER NOT NULL,
      PRIMARY KEY (account_id, slot)
    ) STRICT, WITHOUT ROWID`,
    fillFactGuards(),
  ],
};
