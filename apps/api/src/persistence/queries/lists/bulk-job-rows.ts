import {
  ROW_OUTCOMES,
  waitAmong,
  type BulkJobRowState,
  type BulkRowOutcome,
  type WaitsFor,
} from '@creator-codes/domain';
import type { PlannedRow } from '../../../application/ports/bulk-jobs.js';
import type {
  BulkJobRowFilter,
  ListRead,
  Page,
  PageRequest,
  ReadScope,
} from '../../../application/ports/reads.js';
import type { BulkJobRowView } from '../../../application/ports/views.js';
import { allOf, sql, words, type Sql } from '../../engine/sql.js';
import {
  rowOutcomeOf,
  VIEWED_PLAN_COLUMNS,
  viewedPlanOf,
  type OutcomeColumns,
  type ViewedPlanColumns,
} from '../../rows/job.js';
import { bytesOfId } from '../../tables/ids.js';
import { countRows } from '../count-rows.js';
import type { Reader } from '../reader.js';

type Row = ViewedPlanColumns & {
  readonly o_state: string | null;
  readonly o_promo_code_id: Buffer | null;
  readonly o_outcome: string | null;
  readonly lapses_at: number | null;
  readonly waits_for: string | null;
};

/** Rows of a job in their order. They are no nodes: their number is their place. */
export function bulkJobRowRead(
  readerOf: (scope: ReadScope) => Reader,
): ListRead<BulkJobRowView, BulkJobRowFilter> {
  return {
    pages: (scope, requests) => {
      const reader = readerOf(scope);
      return Promise.all(requests.map((request) => readPage(reader, request)));
    },
    counts: (scope, filters, limit) => {
      const reader = readerOf(scope);
      const queries = filters.map((filter) => {
        const from = fromOf(reader, filter);
        return from === null ? null : sql`SELECT 1 AS one FROM ${from} LIMIT ${limit + 1}`;
      });
      return countRows(reader, queries, limit);
    },
  };
}

function isOutcome(state: BulkJobRowState): state is BulkRowOutcome {
  return ROW_OUTCOMES.some((each) => each === state);
}

/** The rows of a filter: it begins where the fewest are. Null where there can be none. */
function fromOf(
  { account, owner }: Reader,
  { bulkJobId, state, plan, problem }: BulkJobRowFilter,
): Sql | null {
  const job = bytesOfId('BulkJob', bulkJobId);
  if (job === null || owner !== null) return null;
  const of = (alias: string) =>
    words(`${alias}.account_id = p.account_id AND ${alias}.job_id = p.job_id AND ${alias}.n = p.n`);
  const where = [sql`p.account_id = ${account}`, sql`p.job_id = ${job}`];
  if (plan) where.push(sql`p.state = ${plan}`);
  if (problem) where.push(sql`p.problem = ${problem}`);
  if (state && isOutcome(state)) where.push(sql`o.state = ${state}`);
  else if (state) where.push(sql`p.state = ${state}`, words('o.n IS NULL'));
  return sql`job_plan p LEFT JOIN job_outcome o ON ${of('o')} LEFT JOIN job_waiting w ON ${of('w')} WHERE ${allOf(where)}`;
}

async function readPage(
  reader: Reader,
  { filter, page }: PageRequest<BulkJobRowFilter>,
): Promise<Page<BulkJobRowView>> {
  const from = fromOf(reader, filter);
  if (from === null) return { rows: [], positions: [], hasMore: false };
  const { backward, limit } = page;
  const place = page.from === null ? null : Number(page.from[0]);
  const beyond =
    place === null ? words('') : backward ? sql` AND p.n < ${place}` : sql` AND p.n > ${place}`;
  const rows = await reader.select<Row>(
    sql`SELECT ${words(VIEWED_PLAN_COLUMNS)}, o.state AS o_state, o.promo_code_id AS o_promo_code_id, o.outcome AS o_outcome, w.lapses_at, w.waits_for FROM ${from}${beyond} ORDER BY p.n ${words(backward ? 'DESC' : 'ASC')} LIMIT ${limit + 1}`,
    'long',
  );
  const kept = rows.slice(0, limit);
  if (backward) kept.reverse();
  return {
    rows: kept.map(viewOf),
    positions: kept.map(({ n }) => [String(n)]),
    hasMore: rows.length > limit,
  };
}

function viewOf(row: Row): BulkJobRowView {
  const planRow = viewedPlanOf(row);
  const { n, state, label, text, creatorId, promoCodeId, errors, warnings } = planRow;
  const { line = null, answers = [], changes = [], waitDays = null } = planRow;
  const planned = {
    ...{ number: n, state, plan: state, label, text, creatorId, promoCodeId, errors, warnings },
    ...{ line, answers, changes },
    ...{ waitsFor: waitsForOf(row, planRow), waitsUntil: row.lapses_at },
    waitDays: row.lapses_at === null && row.o_state === null ? waitDays : null,
  };
  if (row.o_state === null) return planned;
  const outcome = rowOutcomeOf(outcomeColumns(row));
  return {
    ...{ ...planned, state: outcome.state },
    promoCodeId: outcome.promoCodeId ?? promoCodeId,
    errors: outcome.errors.length > 0 ? outcome.errors : errors,
  };
}

/** What is waited for, as it is now; of a plan as it was planned. */
function waitsForOf(
  { o_state: outcome, waits_for: now }: Row,
  { state, warnings }: Omit<PlannedRow, 'input'>,
): WaitsFor | null {
  if (outcome !== null) return null;
  if (now !== null) return now as WaitsFor;
  return state === 'WAITING' ? (waitAmong(warnings)?.waitsFor ?? null) : null;
}

function outcomeColumns(row: Row): OutcomeColumns {
  return {
    n: row.n,
    state: row.o_state ?? '',
    promo_code_id: row.o_promo_code_id,
    outcome: row.o_outcome ?? '{"errors":[]}',
  };
}
