import type { Migration } from '../../engine/migration.js';
import { TABLE_OPTIONS } from './table-options.js';

/** How often each caller asks, so that limits hold over all processes together. */
export const requestCounts: Migration = {
  name: 'RequestCounts1795340000007',
  steps: [
    `CREATE TABLE IF NOT EXISTS request_count (
        caller VARBINARY(100) NOT NULL,
        since BIGINT NOT NULL,
        requests INT NOT NULL,
        PRIMARY KEY (caller, since),
        KEY request_count_since (since)
      ) ${TABLE_OPTIONS}`,
  ],
};
