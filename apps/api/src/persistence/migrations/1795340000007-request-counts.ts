import { onBoth, table } from './on-both.js';

/** How often each caller asks, so that limits hold over all processes together. */
export const requestCounts = onBoth('RequestCounts1795340000007', [
  table(
    `request_count (
    caller VARBINARY(100) NOT NULL,
    since BIGINT NOT NULL,
    requests INT NOT NULL,
    PRIMARY KEY (caller, since),
    KEY request_count_since (since)
  )`,
    { sqlite: 8, mysql: 8 },
  ),
]);
