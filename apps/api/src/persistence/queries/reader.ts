import type { EntityName } from '@creator-codes/domain';
import type { Fields, ReadScope } from '../../application/ports/reads.js';
import type { NodeView } from '../../application/ports/views.js';
import type { ReadLength } from '../engine/statement.js';
import type { Hints } from './hints.js';
import type { ScopedOwner } from './own-rows.js';
import type { Sql } from '../engine/sql.js';

/** What every part of a read has in its hands. */
export interface Reader {
  readonly scope: ReadScope;
  /** The account's 16 bytes; every statement has them (R11). */
  readonly account: Buffer;
  /** Whose rows alone are found; null for callers who see the whole account. */
  readonly owner: ScopedOwner | null;
  readonly hints: Hints;
  /** Up to here a set is read whole and sorted; above it the list is walked in its order. */
  readonly narrow: number;
  readonly select: <Row>(statement: Sql, length?: ReadLength) => Promise<Row[]>;
  /** Brings the relations that were selected of these rows, each by one statement, and what lies below them. */
  expand(entity: EntityName, rows: readonly NodeView[], fields: Fields): Promise<void>;
  /** What the ids name, in their order. */
  nodes(ids: readonly string[], fields: Fields): Promise<readonly (NodeView | null)[]>;
}

/** Views are read-only to all but those who make them. */
export type Mutable<View> = { -readonly [Property in keyof View]: View[Property] };
