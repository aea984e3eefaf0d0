import { isKeptWhole, suffixRangeOf } from '../../tables/keys.js';
import type { Reader } from '../reader.js';
import { hasWords } from '../search-words.js';
import { allOf, sql, type Sql } from '../../engine/sql.js';
import type { Branch } from './branch.js';
import { startsWith, type Search } from './search.js';

/** So many of a search's words are tried as ways in: of two words, one is mostly rare. */
const WAYS = 2;

/** The search once for each way in, whose word comes first. */
export function waysOf(search: Search): readonly Search[] {
  const { words } = search;
  return words.slice(0, WAYS).map((word) => ({
    ...search,
    words: [word, ...words.filter((other) => other !== word)],
  }));
}

/**
 * Codes whose owner is found by the words, without those that the text's beginning finds. The first word is found by
 * the endings of owners' words (ADR 16); the others are looked for in the keys of the owners that this brings.
 */
export function ownerWordsBranch(reader: Reader, search: Search): Branch {
  const { account } = reader;
  const { range } = search;
  return {
    from: codesOf(reader, search, ownersBy(reader, search)),
    enter: [sql`c.account_id = ${account}`],
    also: range === null ? [] : [sql`NOT (${startsWith(range)})`],
    probe: sql`SELECT 1 AS one FROM ${codesOf(reader, search, firstOwners(reader, search))}`,
  };
}

/** The owners that a way leads through, up to one more than make a narrow set. */
export function firstOwners(reader: Reader, search: Search): Sql {
  return sql`${ownersBy(reader, search)} LIMIT ${reader.narrow + 1}`;
}

/** Owners with a word that has the part, each once however often it has it. */
function ownersBy({ account, hints }: Reader, { words: [part = ''] }: Search): Sql {
  const { from, to } = suffixRangeOf(part);
  return sql`SELECT DISTINCT s.owner_id, s.owner_kind FROM owner_name_suffix s${hints.primaryKey} WHERE s.account_id = ${account} AND s.suffix >= ${from} AND s.suffix <= ${to}`;
}

function codesOf({ account, hints }: Reader, search: Search, owners: Sql): Sql {
  const { join } = hints;
  const codes = sql`${join}promo_code c${hints.index('promo_code_owner')} ON c.account_id = ${account}`;
  const [part = '', ...others] = search.words;
  const unsure = isKeptWhole(part) ? others : search.words;
  if (unsure.length === 0) {
    return sql`(${owners}) f${codes} AND c.owner_id = f.owner_id AND c.owner_kind = f.owner_kind`;
  }
  const name = allOf([sql`o.account_id = ${account}`, hasWords('o.search_key', unsure)]);
  return sql`(${owners}) f${join}code_owner o${hints.primaryKey} ON o.id = f.owner_id AND ${name}${codes} AND c.owner_id = o.id AND c.owner_kind = o.kind`;
}
