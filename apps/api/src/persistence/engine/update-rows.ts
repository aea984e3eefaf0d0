import type { AccountId } from '@creator-codes/domain';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { bytesOfOwnId } from '../tables/ids.js';
import { placeholders, type Param } from './statement.js';
import { columnsOf, type Statement } from './write-statements.js';

export type { Statement } from './write-statements.js';

/** What becomes of one row. */
export interface RowChange<Row> {
  readonly id: Buffer;
  /** Set where the table has versions: written only if it is still this one, and then the next. */
  readonly seenVersion?: number;
  readonly before: Partial<Row>;
  readonly after: Partial<Row>;
  /** Fields that are written though they seem to be as they were. */
  readonly always?: readonly (keyof Row)[];
}

/**
 * Changes several rows of an account by one statement: it sets each field that differs in any of them.
 * @param changes of different rows, all with a version that was seen or all without
 */
export function updateRowsStatement<Row extends ObjectLiteral>(
  schema: EntitySchema<Row>,
  accountId: AccountId,
  changes: readonly RowChange<Row>[],
): Statement {
  const { table, columns } = columnsOf(schema);
  const written = columns.filter(({ field }) =>
    changes.some(
      ({ before, after, always }) =>
        before[field] !== after[field] || always?.includes(field) === true,
    ),
  );
  const values = written.map(({ name, field, paramOf }) => {
    const value = valueFor(changes, ({ after }) => paramOf(after[field]));
    return { sql: `${name} = ${value.sql}`, params: value.params };
  });
  const isVersioned = changes[0]?.seenVersion !== undefined;
  const seen = valueFor(changes, ({ seenVersion = 0 }) => seenVersion);
  const sets = [...values.map(({ sql }) => sql), ...(isVersioned ? ['version = version + 1'] : [])];
  return {
    sql: `UPDATE ${table} SET ${sets.join(', ')} WHERE account_id = ? AND id IN ${placeholders(changes.length)}${isVersioned ? ` AND version = ${seen.sql}` : ''}`,
    params: [
      ...values.flatMap(({ params }) => params),
      bytesOfOwnId(accountId),
      ...changes.map(({ id }) => id),
      ...(isVersioned ? seen.params : []),
    ],
  };
}

/** One value if it is that of all rows, else each row's by its id. */
function valueFor<Change extends { readonly id: Buffer }>(
  changes: readonly Change[],
  valueOf: (change: Change) => Param,
): Statement {
  const all = changes.map((change) => ({ id: change.id, value: valueOf(change) }));
  const [first] = all;
  if (first !== undefined && all.every(({ value }) => isSame(value, first.value))) {
    return { sql: '?', params: [first.value] };
  }
  return {
    sql: `CASE id ${all.map(() => 'WHEN ? THEN ?').join(' ')} END`,
    params: all.flatMap(({ id, value }) => [id, value]),
  };
}

function isSame(a: Param, b: Param): boolean {
  return Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b;
}
