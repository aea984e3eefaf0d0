import type { PromoCodeStatus } from '@creator-codes/domain';
import type { Order } from '../../../application/ports/reads.js';
import { allOf, type Sql } from '../../engine/sql.js';
import type { Reader } from '../reader.js';
import { conditionsOf } from './conditions.js';
import { codesBy, IS_OWNED, ofAccount, type Asked, type Condition } from './condition.js';
import { searchOf, startsWith, type Search } from './search.js';
import { statusesOf } from './status.js';

/** A filter in the terms of the table. All of it holds together. */
export interface CodesQuestion {
  /** Null for all three. */
  readonly status: readonly PromoCodeStatus[] | null;
  readonly search: Search | null;
  /** Everything else. */
  readonly conditions: readonly Condition[];
}

/** A question and the order in which its codes are listed. */
export interface ListQuestion {
  readonly question: CodesQuestion;
  readonly order: Order;
}

/** Reads a filter; null if nothing can match. */
export function questionOf(asked: Asked): CodesQuestion | null {
  const { reader, filter } = asked;
  const search = searchOf(filter.search);
  const conditions = conditionsOf(asked);
  if (search === 'nothing' || conditions === null) return null;
  const status = statusesOf(filter);
  if (search === null || reader.scope.hidesNames !== true) return { status, search, conditions };
  const byText = textCondition(reader, search);
  return byText === null ? null : { status, search: null, conditions: [...conditions, byText] };
}

/** What is left of a search for those who may not search owners; null if no text begins so. */
function textCondition(reader: Reader, { range }: Search): Condition | null {
  if (range === null) return null;
  const has = startsWith(range);
  const branch = { from: codesBy(reader, 'promo_code_text'), enter: [ofAccount(reader), has] };
  const where = allOf([has, IS_OWNED]);
  return { where, leads: { by: 'search', inOrder: false, branches: [branch] } };
}

/** Whether a question asks for statuses and for nothing else. */
export function isStatusAlone({ status, search, conditions }: CodesQuestion): boolean {
  return status !== null && search === null && conditions.length === 0;
}

/**
 * Whether a page may pass many codes before it is full; it may unless an index holds just what is asked for, as it
 * is walked: all codes, those of a status, or those of a condition that keeps the order of creation.
 */
export function mayBeLong(question: CodesQuestion | null, { field }: Order): boolean {
  if (question === null) return false;
  const { status, search, conditions } = question;
  if (search !== null || conditions.some(({ keepsOrder }) => keepsOrder !== true)) return true;
  return conditions.length > 0 && (status !== null || field !== 'CREATED_AT');
}

/** What codes must meet beside status and search. */
export function wheresOf(conditions: readonly Condition[]): readonly Sql[] {
  return conditions.map(({ where }) => where);
}
