import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../src/persistence/engine/database.js';
import { within } from './databases.js';

/** Written beside the requests, by timers: how many there are says nothing of one request. */
const BESIDE = /^(request_count|rate_limit|migrations?)$/;

/** How many rows each table has. */
export function rowCounts(url: string): Promise<ReadonlyMap<string, number>> {
  return within(url, async (database) => {
    const counts = new Map<string, number>();
    for (const table of await tablesOf(database)) {
      if (BESIDE.test(table)) continue;
      const [row] = await database.select<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
      counts.set(table, Number(row?.n));
    }
    return counts;
  });
}

async function tablesOf(database: Database): Promise<readonly string[]> {
  const rows = await database.select<{ name: string }>(
    database.dialect.name === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  return rows.map(({ name }) => name).sort();
}

export async function codesIn(url: string): Promise<number> {
  return (await rowCounts(url)).get('promo_code') ?? 0;
}

/** Waits until every audit event has its place in the chain: a moment after the change, yet part of its cost. */
export function untilSealed(url: string): Promise<void> {
  return within(url, async (database) => {
    const { dialect } = database;
    for (;;) {
      const waiting = await database.select(
        `SELECT 1 AS one FROM audit_event${dialect.useIndex('audit_event_unsealed')} WHERE seq IS NULL LIMIT 1`,
      );
      if (waiting.length === 0) return;
      await sleep(100);
    }
  });
}
