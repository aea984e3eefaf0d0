import type { AccountId } from '@creator-codes/domain';
import { primary, table, withDefault, type ColumnTypes } from './columns.js';

/** What lets a change of facts and a change that was judged on them run into each other (ADR 23). */
export interface FactGuardRow {
  readonly accountId: AccountId;
  /** Each account has several, so that changes which only use facts do not wait for one another. */
  readonly slot: number;
  /** How often facts have changed: the same in every slot. */
  readonly changes: number;
  /** How often something was written that was judged on them. */
  readonly uses: number;
  /** How often an exact text was claimed, by whoever had this slot (R7). */
  readonly exactWrites: number;
  /** How often patterns were written: the same in every slot. */
  readonly patternWrites: number;
}

export const factGuardTable = (type: ColumnTypes) =>
  table<FactGuardRow>({
    name: 'fact_guard',
    columns: {
      accountId: primary(type.id()),
      slot: primary(type.small()),
      changes: type.instant(),
      uses: type.instant(),
      exactWrites: withDefault(type.instant(), 0),
      patternWrites: withDefault(type.instant(), 0),
    },
  });
