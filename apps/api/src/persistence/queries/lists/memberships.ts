import type { MembershipState } from '@creator-codes/domain';
import type { MembershipFilter, OrderField } from '../../../application/ports/reads.js';
import { OPEN_END } from '../../tables/encodings.js';
import { bytesOfId } from '../../tables/ids.js';
import { APPLICATION_NUMBER } from '../../tables/membership.js';
import { allOf, anyOf, sql, words, type Sql } from '../../engine/sql.js';
import { joinedAt } from '../own-rows.js';
import type { Reader } from '../reader.js';
import { hasWords, searchWords } from '../search-words.js';
import type { SimpleList, Source } from './simple-list.js';

/** The way along which it is walked, and by what it is ordered there. */
function walkOf(filter: MembershipFilter, order: OrderField | null) {
  if (order === 'ENDS_AT' || (order === null && hasEnds(filter))) {
    return { index: 'membership_ends', key: 't.ends_at' };
  }
  if (order === 'STARTS_AT' || (order === null && filter.application)) {
    const index = filter.application ? 'membership_application' : 'membership_since';
    return { index, key: 't.state_since' };
  }
  return null;
}

function hasEnds({ contractEndsAfter, contractEndsBefore }: MembershipFilter): boolean {
  return (contractEndsAfter ?? contractEndsBefore ?? null) !== null;
}

export const membershipList: SimpleList<MembershipFilter> = {
  source: ({ hints }, filter, _byName, order): Source => {
    const walk = walkOf(filter, order);
    const hint = walk === null ? hints.primaryKey : hints.index(walk.index);
    const named = sql`${hints.join}code_owner o ON o.account_id = t.account_id AND o.id = t.creator_id`;
    const isSearched = searchWords(filter.search) !== null;
    return {
      from: sql`membership t${hint}${isSearched ? named : words('')}`,
      columns: walk === null ? { id: 't.id' } : { id: 't.id', key: walk.key, isNumber: true },
    };
  },
  where: (reader, filter) => {
    const { search, programId, state, application } = filter;
    const where: Sql[] = [sql`t.account_id = ${reader.account}`];
    const searched = searchWords(search);
    if (searched === 'nothing') return null;
    if (searched !== null) where.push(hasWords('o.search_key', searched));
    if (programId) {
      const program = bytesOfId('Program', programId);
      if (program === null) return null;
      where.push(sql`t.program_id = ${program}`);
    }
    if (state) {
      if (state.length === 0) return null;
      where.push(anyOf(state.map((each) => isIn(reader, each))));
    }
    if (application) where.push(sql`t.application = ${APPLICATION_NUMBER[application]}`);
    return [...where, ...endsWithin(filter)];
  },
};

function endsWithin({
  contractEndsAfter = null,
  contractEndsBefore = null,
}: MembershipFilter): readonly Sql[] {
  if (contractEndsAfter === null && contractEndsBefore === null) return [];
  return [
    // What never ends is never found.
    sql`t.ends_at < ${contractEndsBefore ?? OPEN_END}`,
    ...(contractEndsAfter === null ? [] : [sql`t.ends_at >= ${contractEndsAfter}`]),
  ];
}

/** The state as people see it; the same as the domain's `membershipStateAt`. */
function isIn({ scope: { now } }: Reader, state: MembershipState): Sql {
  switch (state) {
    case 'JOINED':
      return allOf(joinedAt(now, 't'));
    case 'EXPIRED':
      return sql`(t.state = 'JOINED' AND t.contract_end <= ${now})`;
    case 'UPCOMING':
      return sql`(t.state = 'JOINED' AND t.contract_start > ${now} AND (t.contract_end IS NULL OR t.contract_end > ${now}))`;
    default:
      return sql`t.state = ${state}`;
  }
}
