import type { Database } from '../../src/persistence/engine/database.js';
import type { Sent } from './reading.js';

/** What a statement does with one table. */
export interface TablePlan {
  readonly table: string;
  /** `PRIMARY` for the primary key. */
  readonly index: string;
  /** Whether it goes through the whole table or index, whatever stands in the way. */
  readonly readsAll: boolean;
  readonly isIndexOnly: boolean;
  /** By what the index is entered, as the engine says it. */
  readonly entered: string;
  /** Rows that were really read; 0 on SQLite, which does not tell. */
  readonly rows: number;
}

/** Asks the engine how it answers a statement; MariaDB runs it and counts. */
export async function planOf(
  database: Database,
  { text, params }: Sent,
): Promise<readonly TablePlan[]> {
  if (database.dialect.name === 'sqlite') {
    const rows = await database.select<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, params);
    return rows.flatMap(({ detail }) => sqliteTable(detail) ?? []);
  }
  const [row] = await database.select<Record<string, string>>(
    `ANALYZE FORMAT=JSON ${text}`,
    params,
  );
  return mariadbTables(JSON.parse(Object.values(row ?? {})[0] ?? 'null'));
}

/** `SEARCH c USING COVERING INDEX promo_code_phase (account_id=? AND phase=? AND id<?)`, `SCAN p`. */
const DETAIL =
  /^(SEARCH|SCAN) (\S+)(?: USING (?:(COVERING )?INDEX (\S+)|(PRIMARY KEY)))?(?: \((.*)\))?/;

function sqliteTable(detail: string): TablePlan | null {
  const match = DETAIL.exec(detail);
  if (match === null) return null;
  const [, verb, table = '', covering, index, primary, entered = ''] = match;
  // Results of inner queries are small and always read whole; so is a row of constants.
  if (/^(p|q|r|b|n|f|CONSTANT|\(subquery-\d+\))$/.test(table) && index === undefined) return null;
  return {
    table,
    index: primary === undefined ? (index ?? '') : 'PRIMARY',
    // The account's own row has no account before its id.
    readsAll: verb === 'SCAN' || !/account_id=\?|^id=\?$/.test(entered),
    isIndexOnly: covering !== undefined,
    entered,
    rows: 0,
  };
}

interface MariadbTable {
  readonly table_name: string;
  readonly access_type: string;
  readonly key?: string;
  readonly using_index?: boolean;
  readonly r_loops?: number;
  readonly r_rows?: number | null;
}

function mariadbTables(node: unknown): TablePlan[] {
  if (typeof node !== 'object' || node === null) return [];
  const found: TablePlan[] = [];
  if ('table_name' in node && 'access_type' in node) {
    const table = node as MariadbTable;
    if (!table.table_name.startsWith('<')) {
      found.push({
        table: table.table_name,
        index: table.key ?? '',
        readsAll: table.access_type === 'ALL' || table.access_type === 'index',
        isIndexOnly: table.using_index === true,
        entered: table.access_type,
        rows: (table.r_loops ?? 0) * (table.r_rows ?? 0),
      });
    }
  }
  return [...found, ...Object.values(node).flatMap(mariadbTables)];
}
