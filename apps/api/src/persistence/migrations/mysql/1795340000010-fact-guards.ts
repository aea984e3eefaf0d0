import { fillFactGuards } from '../fact-guard-slots.js';
import type { Migration } from '../../engine/migration.js';
import { TABLE_OPTIONS } from './table-options.js';

/** What lets a change of facts and a change that was judged on them run into each other. */
export const factGuards: Migration = {
  name: 'FactGuards1795340000010',
  steps: [
    `CREATE TABLE IF NOT EXISTS fact_guard (
      account_id BINARY(16) NOT NULL,
      slot TINYINT NOT NULL,
      changes BIGINT NOT NULL,
      uses BIGINT NOT NULL,
      PRIMARY KEY (account_id, slot)
    ) ${TABLE_OPTIONS}`,
    fillFactGuards(' ON DUPLICATE KEY UPDATE uses = fact_guard.uses'),
  ],
};
