import { onBoth, table } from './on-both.js';

const SLOTS = '0 1 2 3 4 5 6 7'.split(' ').map((slot) => `SELECT ${slot} AS slot`);

/**
 * Gives every account that is there its slots.
 * @param unless what an INSERT says at its end about a row that is there already; nothing if none can be
 */
const fillFactGuards = (unless = '') =>
  `INSERT INTO fact_guard (account_id, slot, changes, uses)
   SELECT account.id, slots.slot, 0, 0 FROM account CROSS JOIN (${SLOTS.join(' UNION ALL ')}) AS slots WHERE 1 = 1${unless}`;

/** What lets a change of facts and a change that was judged on them run into each other. */
export const factGuards = onBoth('FactGuards1795340000010', [
  table(`fact_guard (
    account_id BINARY(16) NOT NULL,
    slot TINYINT NOT NULL,
    changes BIGINT NOT NULL,
    uses BIGINT NOT NULL,
    PRIMARY KEY (account_id, slot)
  )`),
  {
    sqlite: [fillFactGuards()],
    mysql: [fillFactGuards(' ON DUPLICATE KEY UPDATE uses = fact_guard.uses')],
  },
]);
