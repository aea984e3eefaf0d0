import type { OwnerKind } from '@creator-codes/domain';
import type { CreatorFilter, PerformancePartnerFilter } from '../../../application/ports/reads.js';
import { OWNER_KIND_NUMBER } from '../../tables/encodings.js';
import { bytesOfId } from '../../tables/ids.js';
import { joinedAt } from '../own-rows.js';
import type { Reader } from '../reader.js';
import { hasWords, searchWords } from '../search-words.js';
import { allOf, sql, words, type Sql } from '../../engine/sql.js';
import { isNamedExternally, namedExternally, type MayNameExternally } from './named-externally.js';
import type { SimpleList, Source } from './simple-list.js';

/**
 * Creators and partners share the table of names (`o`). By name it is walked; by creation the type's own table
 * (`t`) is, so that a few partners are found among many creators.
 */
function ownerSource(table: string): SimpleList<MayNameExternally>['source'] {
  return ({ hints }, filter, byName): Source =>
    byName && !isNamedExternally(filter)
      ? {
          from: sql`code_owner o${hints.index('code_owner_name_key')}${hints.join}${words(`${table} t ON t.account_id = o.account_id AND t.id = o.id`)}`,
          columns: { id: 'o.id', key: 'o.name_key' },
        }
      : {
          from: sql`${words(`${table} t`)}${hints.primaryKey}${hints.join}${words('code_owner o ON o.account_id = t.account_id AND o.id = t.id')}`,
          columns: byName ? { id: 't.id', key: 'o.name_key' } : { id: 't.id' },
        };
}

/** On both tables, whichever is walked. */
function ofAccount(account: Buffer, kind: OwnerKind): Sql[] {
  return [
    sql`o.account_id = ${account}`,
    sql`o.kind = ${OWNER_KIND_NUMBER[kind]}`,
    sql`t.account_id = ${account}`,
  ];
}

export const partnerList: SimpleList<PerformancePartnerFilter> = {
  source: ownerSource('performance_partner'),
  where: (reader, { search, externalId }) => {
    const where = ofAccount(reader.account, 'PERFORMANCE_PARTNER');
    const searched = searchWords(search);
    if (searched === 'nothing') return null;
    if (searched !== null) where.push(hasWords('o.search_key', searched));
    const named = namedExternally(reader, 'PerformancePartner', { externalId });
    return named === null ? null : [...where, ...named];
  },
};

export const creatorList: SimpleList<CreatorFilter> = {
  source: ownerSource('creator'),
  where: (reader, { search, hasJoined, programId, externalId }) => {
    const where = ofAccount(reader.account, 'CREATOR');
    const searched = searchWords(search);
    if (searched === 'nothing') return null;
    if (searched !== null) where.push(hasWords('o.search_key', searched));
    const program = programId ? bytesOfId('Program', programId) : undefined;
    if (program === null) return null;
    if (hasJoined === true || hasJoined === false) {
      const joined = memberships(reader, program, joinedAt(reader.scope.now));
      where.push(hasJoined ? sql`${joined} > 0` : sql`${joined} = 0`);
    }
    if (program !== undefined && hasJoined !== true) {
      where.push(sql`${memberships(reader, program)} > 0`);
    }
    const named = namedExternally(reader, 'Creator', { externalId });
    return named === null ? null : [...where, ...named];
  },
};

/**
 * How many memberships a creator has. A count and not EXISTS, for which MariaDB would read all memberships of the
 * account before each page.
 */
function memberships(
  { account, hints }: Reader,
  program: Buffer | undefined,
  more: readonly Sql[] = [],
): Sql {
  const where = [
    sql`m.account_id = ${account}`,
    sql`m.creator_id = o.id`,
    ...(program === undefined ? [] : [sql`m.program_id = ${program}`]),
    ...more,
  ];
  return sql`(SELECT COUNT(*) FROM membership m${hints.index('membership_creator')} WHERE ${allOf(where)})`;
}
