import type { AccountId, Creator } from '@creator-codes/domain';
import {
  CREATOR_COLUMNS,
  creatorOf,
  SOCIAL_PROFILE_COLUMNS,
  socialProfileOf,
  type CreatorColumns,
  type SocialProfileColumns,
} from '../rows/creator.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import type { Session } from '../engine/database.js';
import { readByKeys } from '../engine/read-by-keys.js';
import { placeholders } from '../engine/statement.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import { codeOwnerRow, insertCodeOwner } from './code-owner-repository.js';
import { findByIds } from './find-by-ids.js';

/** Creators by their ids, in that order; null for what is not there. */
export async function findCreators(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  ids: readonly string[],
): Promise<readonly (Creator | null)[]> {
  const creators = await findByIds<CreatorColumns, Omit<Creator, 'socialProfiles'>>(
    select,
    accountId,
    ids,
    {
      entity: 'Creator',
      columns: CREATOR_COLUMNS,
      from: 'creator t JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.id',
      found: creatorOf,
    },
  );
  const there = creators.map((creator) => (creator === null ? null : bytesOfOwnId(creator.id)));
  const profiles = await readByKeys(there, {
    select: (distinct) =>
      select<SocialProfileColumns>(
        `SELECT ${SOCIAL_PROFILE_COLUMNS} FROM social_profile t${dialect.useIndex('social_profile_creator')}
     WHERE t.account_id = ? AND t.creator_id IN ${placeholders(distinct.length)}
     ORDER BY COALESCE(t.followers, -1) DESC, t.id`,
        [bytesOfOwnId(accountId), ...distinct],
      ),
    keyOf: (row) => row.creator_id,
    found: (_first, rows) => rows.map(socialProfileOf),
  });
  return creators.map((creator, place) =>
    creator === null ? null : { ...creator, socialProfiles: profiles[place] ?? [] },
  );
}

export async function insertCreator(
  session: Session,
  accountId: AccountId,
  { displayName, socialProfiles, ...creator }: Creator,
): Promise<void> {
  const { tables } = session;
  const kind = OWNER_KIND_NUMBER.CREATOR;
  const handles = socialProfiles.map(({ handle }) => handle);
  const foundBy = { name: displayName, email: creator.email, handles };
  await insertCodeOwner(session, codeOwnerRow(accountId, creator.id, 'CREATOR', foundBy));
  await session.insert(tables.creator, [{ ...creator, accountId, kind }]);
  await session.insert(
    tables.socialProfile,
    socialProfiles.map((profile) => ({
      ...profile,
      accountId,
      creatorId: creator.id,
      handleKey: nameKeyOf(profile.handle),
    })),
  );
}
