import {
  canonicalTimeZone,
  type AccountId,
  type Creator,
  type SocialPlatform,
  type SocialProfile,
} from '@creator-codes/domain';
import { OWNER_KIND_NUMBER } from '../tables/codes.js';
import type { Session } from '../engine/database.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import { codeOwnerRow, insertCodeOwner } from './code-owner-repository.js';

interface Selected {
  name: string;
  legal_name: string | null;
  email: string | null;
  country: string | null;
  time_zone: string | null;
  notes: string | null;
  created_at: number;
  version: number;
}

interface SelectedProfile {
  id: Buffer;
  platform: SocialPlatform;
  handle: string;
  url: string | null;
  followers: number | null;
}

export async function findCreator(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  id: string,
): Promise<Creator | null> {
  const bytes = bytesOfId('Creator', id);
  if (bytes === null) return null;
  const account = bytesOfOwnId(accountId);
  const [row] = await select<Selected>(
    `SELECT o.name, c.legal_name, c.email, c.country, c.time_zone, c.notes, c.created_at, c.version
     FROM creator c JOIN code_owner o ON o.account_id = c.account_id AND o.id = c.id
     WHERE c.account_id = ? AND c.id = ?`,
    [account, bytes],
  );
  if (row === undefined) return null;
  const profiles = await select<SelectedProfile>(
    `SELECT id, platform, handle, url, followers FROM social_profile${dialect.useIndex('social_profile_creator')}
     WHERE account_id = ? AND creator_id = ? ORDER BY COALESCE(followers, -1) DESC, id`,
    [account, bytes],
  );
  return {
    id: idOfBytes('Creator', bytes),
    displayName: row.name,
    legalName: row.legal_name,
    email: row.email,
    country: row.country,
    timeZone: row.time_zone === null ? null : canonicalTimeZone(row.time_zone),
    notes: row.notes,
    socialProfiles: profiles.map((profile): SocialProfile => ({
      ...profile,
      id: idOfBytes('SocialProfile', profile.id),
    })),
    createdAt: row.created_at,
    version: row.version,
  };
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
