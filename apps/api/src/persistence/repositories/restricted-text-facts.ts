import {
  CODE_PREFIX_MIN,
  isRestrictionOver,
  restricts,
  type AccountId,
  type Instant,
  type RestrictedText,
} from '@creator-codes/domain';
import { readByKeys } from '../engine/read-by-keys.js';
import { placeholders, type Select } from '../engine/statement.js';
import type { Session } from '../engine/database.js';
import {
  IS_RESTRICTED_WORD,
  RESERVED_PREFIXES,
  RESTRICTED_WORDS,
  restrictedTextOf,
  type RestrictedTextColumns,
} from '../rows/restricted-text.js';
import { NOBODY_KIND } from '../tables/encodings.js';
import { bytesOfId, bytesOfOwnId } from '../tables/ids.js';
import { exactCodeKey, keysBeginning } from '../tables/keys.js';

type Reading = Pick<Session, 'select' | 'dialect'>;

/** Restricted texts by their ids, in that order; null for what is not there. */
export function findRestrictedTexts(
  select: Select,
  accountId: AccountId,
  ids: readonly string[],
): Promise<readonly (RestrictedText | null)[]> {
  const account = bytesOfOwnId(accountId);
  return readByKeys(
    ids.map((id) => bytesOfId('RestrictedText', id)),
    {
      select: (keys) =>
        select<RestrictedTextColumns>(
          union(`w.id IN ${placeholders(keys.length)}`, `x.id IN ${placeholders(keys.length)}`),
          [account, ...keys, account, ...keys],
        ),
      keyOf: (row) => row.id,
      found: restrictedTextOf,
    },
  );
}

/** What is restricted of each text in normal form, whether its window has lapsed or not; ended by nobody. */
export async function findRestrictions(
  { select, dialect }: Reading,
  accountId: AccountId,
  normalForms: readonly string[],
): Promise<readonly (readonly RestrictedText[])[]> {
  const account = bytesOfOwnId(accountId);
  const keys = [...new Set(normalForms.map(exactCodeKey))];
  const rows = await select<RestrictedTextColumns>(
    union(
      `w.code_key IN ${placeholders(keys.length)} AND w.claimed = 1`,
      'x.prefix >= ? AND x.prefix <= ? AND x.ended_at IS NULL',
      dialect.useIndex('promo_code_text'),
    ),
    [account, ...keys, account, ...rangeOfBeginnings(normalForms)],
  );
  const found = rows.map(restrictedTextOf);
  return normalForms.map((form) => found.filter((each) => restricts(each, form)));
}

/** What is or was restricted of a text in normal form. */
export async function findAllRestrictions(
  { select, dialect }: Reading,
  accountId: AccountId,
  normalForm: string,
): Promise<readonly RestrictedText[]> {
  const account = bytesOfOwnId(accountId);
  const beginnings = beginningsOf(normalForm);
  const rows = await select<RestrictedTextColumns>(
    union(
      'w.code_key = ?',
      `x.prefix IN ${placeholders(beginnings.length)}`,
      dialect.useIndex('promo_code_text'),
    ),
    [account, exactCodeKey(normalForm), account, ...beginnings],
  );
  return rows.map(restrictedTextOf);
}

/** All that is restricted now. */
export async function findRestrictedNow(
  { select, dialect }: Reading,
  accountId: AccountId,
  now: Instant,
): Promise<readonly RestrictedText[]> {
  const account = bytesOfOwnId(accountId);
  const rows = await select<RestrictedTextColumns>(
    union(
      'w.owner_id = ? AND w.claimed = 1 AND w.ends_at > ?',
      'x.ended_at IS NULL AND x.until_at > ?',
      dialect.useIndex('promo_code_owner'),
    ),
    [account, account, now, account, now],
  );
  return rows.map(restrictedTextOf).filter((each) => !isRestrictionOver(each, now));
}

/** @param index by which words are found: SQLite would rather read all codes of the account */
function union(words: string, prefixes: string, index = ''): string {
  return `SELECT ${RESTRICTED_WORDS} FROM promo_code w${index} WHERE w.account_id = ? AND ${IS_RESTRICTED_WORD} AND ${words}
    UNION ALL
    SELECT ${RESERVED_PREFIXES} FROM reserved_prefix x WHERE x.account_id = ? AND ${prefixes}`;
}

/** Everything that a text begins with and that may be a prefix. */
function beginningsOf(normalForm: string): readonly string[] {
  return Array.from({ length: normalForm.length - CODE_PREFIX_MIN + 1 }, (_, more) =>
    normalForm.slice(0, CODE_PREFIX_MIN + more),
  );
}

/**
 * From the least to the greatest that any of these begins with. An account has few prefixes, and every text has many
 * beginnings: to ask for each of them took five times as long.
 */
function rangeOfBeginnings(normalForms: readonly string[]): readonly [string, string] {
  let [from = '', to = ''] = normalForms;
  for (const form of normalForms) {
    if (form < from) from = form;
    if (form > to) to = form;
  }
  return [from.slice(0, CODE_PREFIX_MIN), to];
}

/** How many exact codes hold a text that begins so, counted up to a limit. */
export async function countCodesBeginning(
  select: Select,
  accountId: AccountId,
  normalForm: string,
  limit: number,
): Promise<number> {
  const { from, until } = keysBeginning(exactCodeKey(normalForm));
  const rows = await select<{ n: number | bigint }>(
    `SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM promo_code t WHERE t.account_id = ? AND t.code_key >= ?
     AND t.code_key < ? AND t.claimed = 1 AND t.owner_kind <> ${NOBODY_KIND} LIMIT ${limit}) q`,
    [bytesOfOwnId(accountId), from, until],
  );
  return Number(rows[0]?.n ?? 0);
}
