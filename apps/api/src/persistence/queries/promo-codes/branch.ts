import type { Sql } from '../../engine/sql.js';

/** One walk over codes `c`: tables with the index to use, and the conditions that the index is entered by. */
export interface Branch {
  readonly from: Sql;
  readonly enter: readonly Sql[];
  /** What must hold beside, and is read from the rows. */
  readonly also?: readonly Sql[];
  /** Tables that are enough to count what is entered. */
  readonly countFrom?: Sql;
  /** What is counted to tell whether the branch is narrow, if it is not all that is entered; see `AccessPath.owners`. */
  readonly probe?: Sql;
  /** The column that the index is ordered by behind these conditions, if it is not `c.id`. */
  readonly id?: string;
}
