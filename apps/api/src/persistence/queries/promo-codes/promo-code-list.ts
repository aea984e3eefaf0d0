import type { ProgramMode } from '@creator-codes/domain';
import type {
  ListRead,
  Order,
  PageRequest,
  PromoCodeFilter,
  ReadScope,
} from '../../../application/ports/reads.js';
import type { PromoCodeView } from '../../../application/ports/views.js';
import { promoCodeEntity } from '../entities/promo-code.js';
import { keysetOf, type KeyColumns } from '../keyset.js';
import type { Reader } from '../reader.js';
import { readPages } from '../read-pages.js';
import { allOf, joined, sql, words, type Sql } from '../../engine/sql.js';
import { ofAccount } from './condition.js';
import { countCodes } from './counts.js';
import { codesOrder } from './orders.js';
import { plansFor } from './plan.js';
import { mayBeLong, questionOf, type CodesQuestion } from './question.js';
import type { Walk } from './walks.js';

type Request = PageRequest<PromoCodeFilter>;

/** The list of promo codes, below whatever it stands. */
export function promoCodeList(
  readerOf: (scope: ReadScope) => Reader,
): ListRead<PromoCodeView, PromoCodeFilter> {
  return {
    pages: async (scope, requests, fields) => {
      const reader = readerOf(scope);
      const filters = requests.map(({ filter }) => filter);
      const questions = await readFilters(reader, filters);
      const lists = questions.map((question, index) => {
        const order = requests[index]?.order;
        return question === null || order === undefined ? null : { question, order };
      });
      const plans = await plansFor(reader, lists);
      return readPages(
        reader,
        promoCodeEntity,
        requests,
        fields,
        (request, index) => pageQuery(reader, request, plans[index] ?? []),
        ({ order }, index) => mayBeLong(questions[index] ?? null, order),
      );
    },
    counts: async (scope, filters, limit) => {
      const reader = readerOf(scope);
      return countCodes(reader, await readFilters(reader, filters), limit);
    },
  };
}

/** Filters in the terms of the table; the account's mode is read if one asks for completeness. */
async function readFilters(
  reader: Reader,
  filters: readonly PromoCodeFilter[],
): Promise<readonly (CodesQuestion | null)[]> {
  const asksForCompleteness = filters.some(
    ({ isComplete, healthFlag }) => typeof isComplete === 'boolean' || healthFlag === 'HALF_MADE',
  );
  const mode = asksForCompleteness ? await modeOf(reader) : null;
  return filters.map((filter) => questionOf({ reader, filter, mode }));
}

async function modeOf(reader: Reader): Promise<ProgramMode | null> {
  const [row] = await reader.select<{ mode: ProgramMode }>(
    sql`SELECT mode FROM account WHERE id = ${reader.account}`,
  );
  return row?.mode ?? null;
}

/**
 * Ids and keys of one page: each walk reads as much as the page may need, then they are merged; null if there are
 * no walks, since nothing can match.
 */
function pageQuery(reader: Reader, { order, page }: Request, walks: readonly Walk[]): Sql | null {
  if (walks.length === 0) return null;
  const branches = walks.map((walk) => {
    const id = walk.id ?? 'c.id';
    const keyset = keysetOf(order, page, keyColumns(order, id));
    const where = [...walk.enter, ofAccount(reader), ...walk.filters, ...keyset.where];
    return sql`SELECT ${words(id)} AS id, ${words(codesOrder(order.field).key ?? 'NULL')} AS sort_key FROM ${walk.from} WHERE ${allOf(where)} ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
  });
  const [only, ...others] = branches;
  if (only !== undefined && others.length === 0) return only;
  const merged = keysetOf(
    order,
    page,
    codesOrder(order.field).key === null ? { id: 'id' } : { id: 'id', key: 'sort_key' },
  );
  const union = joined(
    branches.map((branch) => sql`SELECT b.id, b.sort_key FROM (${branch}) b`),
    ' UNION ALL ',
  );
  return sql`${union} ORDER BY ${merged.orderBy} LIMIT ${merged.limit}`;
}

function keyColumns({ field }: Order, id: string): KeyColumns {
  const { key, isNumber } = codesOrder(field);
  return key === null ? { id } : { id, key, ...(isNumber === true && { isNumber }) };
}
