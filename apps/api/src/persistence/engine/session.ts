import type { Id, EntityName } from '@creator-codes/domain';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { CompareAndSet, Session } from './database.js';
import type { Dialect } from './dialect.js';
import { bytesOfOwnId } from '../tables/ids.js';
import type { Param, Select } from './statement.js';
import type { Tables } from '../tables/index.js';
import { insertStatement, updateStatement, type Statement } from './write-statements.js';

/** What the two engines bring to a session. */
export interface SessionParts {
  readonly dialect: Dialect;
  readonly tables: Tables;
  readonly select: Select;
  readonly execute: (sql: string, params: readonly Param[]) => Promise<number>;
}

export function sessionOf({ dialect, tables, select, execute }: SessionParts): Session {
  const translated =
    (table?: string) =>
    (error: unknown): never => {
      throw dialect.translate(error, table);
    };
  return {
    dialect,
    tables,
    select: <Row>(sql: string, params?: readonly Param[]) =>
      select<Row>(sql, params).catch(translated()),
    execute: (sql, params = []) => execute(sql, params).catch(translated()),
    insert: async <Row extends ObjectLiteral>(table: EntitySchema<Row>, rows: readonly Row[]) => {
      if (rows.length === 0) return;
      const { sql, params } = insertStatement(table, rows);
      await execute(sql, params).catch(translated(table.options.name));
    },
    update: async <Row extends ObjectLiteral>(
      table: EntitySchema<Row>,
      seen: CompareAndSet,
      values: Partial<Row>,
    ) => {
      const moved = { ...values, version: seen.seenVersion + 1 };
      const { sql, params } = updateStatement(table, moved, whereSeen(seen));
      return (await execute(sql, params).catch(translated())) === 1;
    },
  };
}

function whereSeen({ accountId, id, seenVersion }: CompareAndSet): Statement {
  const bytes = (text: string) => bytesOfOwnId(text as Id<EntityName>);
  return accountId === null
    ? { sql: 'id = ? AND version = ?', params: [bytes(id), seenVersion] }
    : {
        sql: 'account_id = ? AND id = ? AND version = ?',
        params: [bytes(accountId), bytes(id), seenVersion],
      };
}
