import { isComplete, OWNER_KINDS } from '@creator-codes/domain';
import type { PromoCodeFilter } from '../../../application/ports/reads.js';
import { assignedKindsOf, OPEN_END, OWNER_KIND_NUMBER } from '../../tables/encodings.js';
import { bytesOfId } from '../../tables/ids.js';
import { dealEntity } from '../entities/deal.js';
import { ownRows } from '../entity.js';
import { idRange } from '../id-range.js';
import { allOf, anyOf, sql } from '../../engine/sql.js';
import { codesBy, ofAccount, type Asked, type Condition, type Nothing } from './condition.js';
import { ownerConditions, programConditions, readAll } from './parent-conditions.js';
import { statusesOf } from './status.js';

type MakeConditions = (asked: Asked) => readonly Condition[] | Nothing;

/** Search and status decide how the list is walked; `within` has fields of the same names. */
type Field = Exclude<keyof PromoCodeFilter, 'search' | 'status' | 'within'>;

/** How each field of a filter becomes conditions; a field that has no entry does not compile. */
const CONDITIONS_BY: Readonly<Record<Field, MakeConditions>> = {
  ownerId: ownerConditions,
  programId: programConditions,
  dealId: dealConditions,
  isComplete: completenessConditions,
  purpose: purposeConditions,
  createdAfter: creationConditions,
  createdBefore: creationConditions,
  endsBefore: endConditions,
};

/** Fields that make one condition together are asked once. */
const MAKERS = [...new Set(Object.values(CONDITIONS_BY))];

/** Everything that a filter asks for beside status and search; null if no code can match. */
export function conditionsOf(asked: Asked): readonly Condition[] | Nothing {
  const conditions: Condition[] = [];
  for (const make of MAKERS) {
    const made = make(asked);
    if (made === null) return null;
    conditions.push(...made);
  }
  return conditions;
}

/** A deal that the caller may not see finds nothing, also if it is a code of theirs that has it. */
function dealConditions({ reader, filter }: Asked): readonly Condition[] | Nothing {
  const deals = readAll([filter.dealId], (id) => bytesOfId('Deal', id));
  return (
    deals?.map((deal) => {
      const hasDeal = sql`c.deal_id = ${deal}`;
      const seesDeal = ownRows(reader, dealEntity).map(
        (own) =>
          sql`EXISTS (SELECT 1 FROM deal t WHERE t.account_id = ${reader.account} AND t.id = ${deal} AND ${own})`,
      );
      const from = codesBy(reader, 'promo_code_deal');
      const branches = [{ from, enter: [ofAccount(reader), hasDeal] }];
      return {
        where: allOf([hasDeal, ...seesDeal]),
        leads: { by: 'deal', inOrder: true, branches },
      };
    }) ?? null
  );
}

const ALL_MASKS = [0, 1, 2, 3];

/** Completeness as the two columns that it is stored in; see `OWNER_KIND_NUMBER` and `assigned_kinds`. */
function completenessConditions({ reader, filter, mode }: Asked): readonly Condition[] {
  const complete = filter.isComplete ?? null;
  if (complete === null || mode === null) return [];
  const pairs = OWNER_KINDS.flatMap((kind) =>
    ALL_MASKS.filter((mask) => isComplete(kind, mode, assignedKindsOf(mask)) === complete).map(
      (mask) => sql`c.owner_kind = ${OWNER_KIND_NUMBER[kind]} AND c.assigned_kinds = ${mask}`,
    ),
  );
  const where = anyOf(pairs.map((pair) => sql`(${pair})`));
  // Most codes are complete; the few that are not have an index.
  if (complete) return [{ where, isCommon: true }];
  const from = codesBy(reader, 'promo_code_assigned');
  const branches = pairs.map((pair) => ({ from, enter: [ofAccount(reader), pair] }));
  return [{ where, leads: { by: 'half-made', inOrder: true, branches } }];
}

function purposeConditions({ reader, filter }: Asked): readonly Condition[] {
  const { purpose = null } = filter;
  if (purpose === null) return [];
  const where = sql`c.purpose = ${purpose}`;
  const branch = { from: codesBy(reader, 'promo_code_purpose'), enter: [ofAccount(reader), where] };
  return [{ where, leads: { by: 'purpose', inOrder: true, branches: [branch] }, keepsOrder: true }];
}

function creationConditions({ reader, filter }: Asked): readonly Condition[] {
  const { createdAfter: after = null, createdBefore: before = null } = filter;
  const ids = idRange('c.id', after, before);
  if (ids.length === 0) return [];
  const where = allOf([
    ...ids,
    ...(after === null ? [] : [sql`c.created_at >= ${after}`]),
    ...(before === null ? [] : [sql`c.created_at < ${before}`]),
  ]);
  const from = sql`promo_code c${reader.hints.primaryKey}`;
  const branches = [{ from, enter: [ofAccount(reader), ...ids] }];
  return [{ where, leads: { by: 'created', inOrder: true, branches } }];
}

/** An end by the window, or by hand before that. */
function endConditions({ reader, filter }: Asked): readonly Condition[] {
  const { endsBefore = null } = filter;
  if (endsBefore === null) return [];
  const instant = Math.min(endsBefore, OPEN_END);
  const where = sql`(c.ends_at < ${instant} OR c.expired_at < ${instant})`;
  const statuses = statusesOf(filter);
  if (statuses === null || statuses.includes('EXPIRED')) return [{ where }];
  // What has not ended yet goes stale before it ends, so this holds more than is asked for, never less.
  const enter = [ofAccount(reader), sql`c.due_at < ${endsBefore}`];
  const branches = [{ from: codesBy(reader, 'promo_code_due'), enter }];
  return [{ where, leads: { by: 'ending', inOrder: false, branches } }];
}
