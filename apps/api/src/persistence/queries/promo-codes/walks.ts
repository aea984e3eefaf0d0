import { PROMO_CODE_STATUSES } from '@creator-codes/domain';
import type { Order } from '../../../application/ports/reads.js';
import type { Reader } from '../reader.js';
import { allOf, anyOf, sql, type Sql } from '../../engine/sql.js';
import type { Branch } from './branch.js';
import { codesBy, IS_OWNED, ofAccount } from './condition.js';
import { codesOrder } from './orders.js';
import { ownerWordsBranch } from './owner-words.js';
import { wheresOf, type CodesQuestion } from './question.js';
import { matchesSearch, ownerHasWords, startsWith, type Search } from './search.js';
import { hasAnyStatus, hasStatus, inPhase } from './status.js';

/** A branch with everything that its rows are filtered by. */
export interface Walk extends Branch {
  readonly filters: readonly Sql[];
}

/** Walks that together give the whole list in its order, for when no path is narrow. */
export function walksFor(
  reader: Reader,
  question: CodesQuestion,
  order: Order,
  ownersAreNarrow: boolean,
): readonly Walk[] {
  const conditions = wheresOf(question.conditions);
  return branchesFor(reader, question, order, ownersAreNarrow).map((branch) => ({
    ...branch,
    filters: [...conditions, ...(branch.also ?? [])],
  }));
}

function branchesFor(
  reader: Reader,
  question: CodesQuestion,
  { field }: Order,
  ownersAreNarrow: boolean,
): readonly Branch[] {
  if (field === 'TEXT') return textBranches(reader, question, ownersAreNarrow);
  const also = matchesSearch(reader, question.search);
  if (question.status !== null || field !== 'CREATED_AT') {
    return phaseBranches(reader, question, codesOrder(field).index, also);
  }
  const from = sql`promo_code c${reader.hints.primaryKey}`;
  return [{ from, enter: [ofAccount(reader)], also: [IS_OWNED, ...also] }];
}

/** The index begins with the phase, so there is a branch for each, whatever the statuses. */
function phaseBranches(
  reader: Reader,
  question: CodesQuestion,
  index: string,
  also: readonly Sql[],
): readonly Branch[] {
  if (question.status !== null) return statusBranches(reader, question, index, also);
  return PROMO_CODE_STATUSES.map((phase) => ({
    from: codesBy(reader, index),
    enter: [ofAccount(reader), inPhase(phase)],
    also,
  }));
}

/**
 * One branch for each phase, with the exact status as the condition; and
 * rows whose phase has gone stale and that have not been moved yet, by the exact status alone.
 */
function statusBranches(
  reader: Reader,
  { status }: CodesQuestion,
  index: string,
  also: readonly Sql[],
): readonly Branch[] {
  const { now } = reader.scope;
  const statuses = status ?? [];
  const inTheirPhase = statuses.map((each) => ({
    from: codesBy(reader, index),
    enter: [ofAccount(reader), inPhase(each)],
    also: [hasStatus(each, now), ...also],
  }));
  const moved = statuses.map((each) => allOf([hasStatus(each, now), sql`NOT ${inPhase(each)}`]));
  const due = {
    from: codesBy(reader, 'promo_code_due'),
    enter: [ofAccount(reader), sql`c.due_at <= ${now}`],
    also: [anyOf(moved.map((each) => sql`(${each})`)), ...also],
  };
  return [...inTheirPhase, due];
}

/** Codes whose text begins so, and codes of owners who are found. */
function textBranches(
  reader: Reader,
  question: CodesQuestion,
  ownersAreNarrow: boolean,
): readonly Branch[] {
  const { search } = question;
  const { index } = codesOrder('TEXT');
  if (search === null) return phaseBranches(reader, question, index, []);
  const { range, words } = search;
  const byText = range === null ? [] : phaseBranches(reader, question, index, [startsWith(range)]);
  if (ownersAreNarrow) return [...byText, ofOwners(reader, question, search)];
  const notByText = range === null ? [] : [sql`NOT (${startsWith(range)})`];
  return [
    ...byText,
    ...phaseBranches(reader, question, index, [ownerHasWords(reader, words), ...notByText]),
  ];
}

function ofOwners(reader: Reader, { status }: CodesQuestion, search: Search): Branch {
  const branch = ownerWordsBranch(reader, search);
  const inStatus = status === null ? [] : [hasAnyStatus(status, reader.scope.now)];
  return { ...branch, also: [...(branch.also ?? []), ...inStatus] };
}
