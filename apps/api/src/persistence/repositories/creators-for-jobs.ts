import {
  isIdOf,
  type AccountId,
  type CreatorId,
  type Instant,
  type PromoCodeId,
} from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { readByKeys } from '../engine/read-by-keys.js';
import { placeholders, type Select } from '../engine/statement.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';

type Reads = Pick<Session, 'select' | 'dialect'>;

/** Whole names, addresses and handles are compared in the form of a search: case and accents do not count. */
export async function creatorsCalled(
  select: Select,
  accountId: AccountId,
  typed: readonly string[],
  limit: number,
): Promise<readonly (readonly CreatorId[])[]> {
  const account = bytesOfOwnId(accountId);
  const keys = typed.map((each) => Buffer.from(nameKeyOf(each.replace(/^@/, ''))));
  const by = (sql: (marks: string) => string) =>
    readByKeys(keys, {
      select: (asked) =>
        select<{ called: Buffer | string; id: Buffer }>(sql(placeholders(asked.length)), [
          account,
          ...asked.map(String),
        ]),
      keyOf: ({ called }) => Buffer.from(called),
      found: (_first, rows) => rows.slice(0, limit).map(({ id }) => idOfBytes('Creator', id)),
    });
  const found = await Promise.all([
    by(
      (marks) => `SELECT handle_key AS called, creator_id AS id FROM social_profile
       WHERE account_id = ? AND handle_key IN ${marks} ORDER BY creator_id`,
    ),
    by(
      (marks) => `SELECT LOWER(email) AS called, id FROM creator
       WHERE account_id = ? AND LOWER(email) IN ${marks} ORDER BY id`,
    ),
    by(
      (marks) => `SELECT name_key AS called, id FROM code_owner
       WHERE account_id = ? AND kind = ${OWNER_KIND_NUMBER.CREATOR} AND name_key IN ${marks} ORDER BY id`,
    ),
  ]);
  return typed.map((each, place) => {
    if (isIdOf('Creator', each)) return bytesOfId('Creator', each) === null ? [] : [each];
    // What is said by more than one of them is one creator still.
    const [handles = [], emails = [], names = []] = found.map((list) => list[place] ?? []);
    const certain = [...new Set([...handles, ...emails])];
    return (certain.length > 0 ? certain : [...new Set(names)]).slice(0, limit);
  });
}

interface LiveCode {
  readonly id: PromoCodeId;
  readonly text: string;
}

/** The newest code of each creator that has not ended. */
export async function findLiveCodesOf(
  { select, dialect }: Reads,
  accountId: AccountId,
  ids: readonly CreatorId[],
  now: Instant,
): Promise<readonly (LiveCode | null)[]> {
  return readByKeys(ids.map(bytesOfOwnId), {
    select: (owners) =>
      select<{ owner_id: Buffer; id: Buffer; text: string }>(
        `SELECT owner_id, id, text FROM promo_code${dialect.useIndex('promo_code_owner')}
         WHERE account_id = ? AND owner_id IN ${placeholders(owners.length)}
         AND ends_at > ? AND expired_at IS NULL AND claimed = 1 ORDER BY id DESC`,
        [bytesOfOwnId(accountId), ...owners, now],
      ),
    keyOf: (row) => row.owner_id,
    found: ({ id, text }) => ({ id: idOfBytes('PromoCode', id), text }),
  });
}
