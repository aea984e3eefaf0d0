import { MAX_INSTANT, type Instant } from '@creator-codes/domain';
import { sql, words, type Sql } from '../engine/sql.js';

/**
 * How far an id's own millisecond and the stored instant can lie apart: both are taken while a thing is made.
 * The range of ids narrows, the instant decides.
 */
const SLACK = 86_400_000;

/** The ids among which everything is that was made at or after one instant and before another; null is open. */
export function idRange(
  column: string,
  after: Instant | null,
  before: Instant | null,
): readonly Sql[] {
  const id = words(column);
  return [
    ...(after === null ? [] : [sql`${id} >= ${firstIdAt(after - SLACK)}`]),
    ...(before === null ? [] : [sql`${id} < ${firstIdAt(before + SLACK)}`]),
  ];
}

/** The smallest id of a millisecond: a UUIDv7 begins with it. */
function firstIdAt(instant: Instant): Buffer {
  const id = Buffer.alloc(16);
  id.writeUIntBE(Math.min(Math.max(0, instant), MAX_INSTANT), 0, 6);
  return id;
}
