import type { Id, EntityName } from '@creator-codes/domain';
import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { CompareAndSet, Session } from './database.js';
import type { Dialect } from './dialect.js';
import { bytesOfOwnId } from './ids.js';
import type { Param, Select } from './statement.js';
import type { Tables } from './tables/index.js';

/** What the two engines bring to a session. */
export interface SessionParts {
  readonly dialect: Dialect;
  readonly tables: Tables;
  readonly manager: EntityManager;
  readonly select: Select;
  readonly execute: (sql: string, params: readonly Param[]) => Promise<number>;
}

export function sessionOf({ dialect, tables, manager, select, execute }: SessionParts): Session {
  const guard = async <T>(work: () => Promise<T>, table?: string): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw dialect.translate(error, table);
    }
  };
  return {
    dialect,
    tables,
    select: (sql, params) => guard(() => select(sql, params)),
    execute: (sql, params = []) => guard(() => execute(sql, params)),
    insert: async <Row extends ObjectLiteral>(table: EntitySchema<Row>, rows: readonly Row[]) => {
      if (rows.length === 0) return;
      const insert = manager
        .createQueryBuilder()
        .insert()
        .into(table)
        .values([...rows])
        .updateEntity(false);
      await guard(() => insert.execute(), table.options.name);
    },
    update: async <Row extends ObjectLiteral>(
      table: EntitySchema<Row>,
      where: CompareAndSet,
      values: QueryDeepPartialEntity<Row>,
    ) => {
      const update = manager
        .createQueryBuilder()
        .update(table)
        .set({ ...values, version: where.seenVersion + 1 })
        .where('id = :id AND version = :seenVersion', {
          id: bytesOfOwnId(where.id as Id<EntityName>),
          seenVersion: where.seenVersion,
        });
      if (where.accountId !== null) {
        update.andWhere('account_id = :accountId', {
          accountId: bytesOfOwnId(where.accountId as Id<EntityName>),
        });
      }
      const { affected } = await guard(() => update.execute());
      return affected === 1;
    },
  };
}
