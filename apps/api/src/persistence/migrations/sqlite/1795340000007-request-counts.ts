import type { Migration } from '../../engine/migration.js';

/** How often each caller asks, so that limits hold over all processes together. */
export const requestCounts: Migration = {
  name: 'RequestCounts1795340000007',
  steps: [
    `CREATE TABLE request_count (
        caller TEXT NOT NULL,
        since INTEGER NOT NULL,
        requests INTEGER NOT NULL,
        PRIMARY KEY (caller, since)
      ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX request_count_since ON request_count (since)',
  ],
};
