import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { bulkInsert } from './bulk-insert.js';
import type { Session } from './database.js';

/** A session whose inserts wait for each other. */
export interface CollectingSession extends Session {
  /** Writes the rows that wait. @throws KeyTaken when a unique key refuses one of them */
  flush(): Promise<void>;
}

/**
 * Collects the rows that are inserted through a session, and writes those of one table together: before anything is
 * read or changed through it, and when told to. Tables are written in the order of their list, in which each stands
 * behind those that its foreign keys name; so two transactions also take their locks in one order.
 */
export function collectingInserts(session: Session): CollectingSession {
  let waiting = new Map<unknown, ObjectLiteral[]>();
  let writing: Promise<void> = Promise.resolve();

  async function write(rowsOf: ReadonlyMap<unknown, readonly ObjectLiteral[]>): Promise<void> {
    for (const table of Object.values<EntitySchema>(session.tables)) {
      const rows = rowsOf.get(table);
      if (rows !== undefined) await bulkInsert(session, session.dialect.name, table, rows);
    }
  }

  /** Nobody overtakes rows that are being written; who put them there is told when they are refused. */
  async function flush(): Promise<void> {
    const before = writing.catch(() => undefined);
    if (waiting.size === 0) return before;
    const rowsOf = waiting;
    waiting = new Map();
    writing = before.then(() => write(rowsOf));
    return writing;
  }

  const { dialect, tables } = session;
  return {
    ...{ dialect, tables, flush },
    insert: (table, rows) => {
      const others = waiting.get(table);
      if (others !== undefined) others.push(...rows);
      else if (rows.length > 0) waiting.set(table, [...rows]);
      return Promise.resolve();
    },
    select: async (...query) => {
      await flush();
      return session.select(...query);
    },
    update: async (...change) => {
      await flush();
      return session.update(...change);
    },
    execute: async (...statement) => {
      await flush();
      return session.execute(...statement);
    },
  };
}
