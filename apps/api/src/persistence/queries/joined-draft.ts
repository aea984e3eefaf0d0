import { allOf, sql, type Sql } from '../engine/sql.js';
import { joinedAt } from './own-rows.js';
import type { Reader } from './reader.js';

/** Whether the creator of a draft `t` has joined the program that it is for, or any. */
export function draftCreatorHasJoined({ account, scope }: Reader): Sql {
  const where = [
    sql`m.account_id = ${account}`,
    sql`m.creator_id = t.creator_id`,
    sql`(t.creator_program_id IS NULL OR m.program_id = t.creator_program_id)`,
    ...joinedAt(scope.now),
  ];
  return sql`EXISTS (SELECT 1 FROM membership m WHERE ${allOf(where)})`;
}
