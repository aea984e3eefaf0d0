import type { AccountId, Creator } from '@creator-codes/domain';
import {
  CREATOR_COLUMNS,
  creatorOf,
  SOCIAL_PROFILE_COLUMNS,
  socialProfileOf,
  type CreatorColumns,
  type SocialProfileColumns,
} from '../rows/creator.js';
import { OWNER_KIND_NUMBER } from '../tables/codes.js';
import type { Session } from '../engine/database.js';
import { bytesOfId, bytesOfOwnId } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import { codeOwnerRow, insertCodeOwner } from './code-owner-repository.js';

export async function findCreator(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  id: string,
): Promise<Creator | null> {
  const bytes = bytesOfId('Creator', id);
  if (bytes === null) return null;
  const account = bytesOfOwnId(accountId);
  const [row] = await select<CreatorColumns>(
    `SELECT ${CREATOR_COLUMNS} FROM creator t JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.id
     WHERE t.account_id = ? AND t.id = ?`,
    [account, bytes],
  );
  if (row === undefined) return null;
  const profiles = await select<SocialProfileColumns>(
    `SELECT ${SOCIAL_PROFILE_COLUMNS} FROM social_profile t${dialect.useIndex('social_profile_creator')}
     WHERE t.account_id = ? AND t.creator_id = ? ORDER BY COALESCE(t.followers, -1) DESC, t.id`,
    [account, bytes],
  );
  return { ...creatorOf(row), socialProfiles: profiles.map(socialProfileOf) };
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
