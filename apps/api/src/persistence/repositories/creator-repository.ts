import { isDeepStrictEqual } from 'node:util';
import type { AccountId, Creator, SocialProfile } from '@creator-codes/domain';
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
import { placeholders, type Select } from '../engine/statement.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import type { CodeOwnerRow } from '../tables/code-owner.js';
import type { SocialProfileRow } from '../tables/creator.js';
import { nameKeyOf } from '../tables/keys.js';
import { codeOwnerRow, insertCodeOwner, updateCodeOwner } from './code-owner-repository.js';
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

/** What creators are called, by their ids, in that order; null for what is not there. */
export function findCreatorNames(select: Select, accountId: AccountId, ids: readonly string[]) {
  return findByIds<
    { readonly id: Buffer; readonly name: string },
    Pick<Creator, 'id' | 'displayName'>
  >(select, accountId, ids, {
    entity: 'Creator',
    columns: 't.id, t.name',
    from: 'code_owner t',
    only: `t.kind = ${OWNER_KIND_NUMBER.CREATOR}`,
    found: ({ id, name }) => ({ id: idOfBytes('Creator', id), displayName: name }),
  });
}

function ownerRow(
  accountId: AccountId,
  { id, displayName: name, email, socialProfiles }: Creator,
): CodeOwnerRow {
  const handles = socialProfiles.map(({ handle }) => handle);
  return codeOwnerRow(accountId, id, 'CREATOR', { name, email, handles });
}

function profileRows(
  accountId: AccountId,
  creatorId: Creator['id'],
  profiles: readonly SocialProfile[],
): readonly SocialProfileRow[] {
  return profiles.map((profile) => ({
    ...{ ...profile, accountId, creatorId },
    handleKey: nameKeyOf(profile.handle),
  }));
}

export async function insertCreator(
  session: Session,
  accountId: AccountId,
  creator: Creator,
): Promise<void> {
  const { tables } = session;
  const kind = OWNER_KIND_NUMBER.CREATOR;
  await insertCodeOwner(session, ownerRow(accountId, creator));
  await session.insert(tables.creator, [{ ...creator, accountId, kind }]);
  await session.insert(
    tables.socialProfile,
    profileRows(accountId, creator.id, creator.socialProfiles),
  );
}

/** Writes a creator with their profiles and what they are found by, if they have the version that was read. */
export async function saveCreator(
  session: Session,
  accountId: AccountId,
  before: Creator,
  after: Creator,
): Promise<boolean> {
  const { id, legalName, email, country, timeZone, notes, language } = after;
  const isThere = await session.update(
    session.tables.creator,
    { accountId, id, seenVersion: before.version },
    { legalName, email, country, timeZone, notes, language },
  );
  if (!isThere) return false;
  await updateCodeOwner(session, ownerRow(accountId, before), ownerRow(accountId, after));
  await saveProfiles(session, accountId, before, after);
  return true;
}

/** Profiles that differ are taken out and written anew, under the ids that they had. */
async function saveProfiles(
  session: Session,
  accountId: AccountId,
  { socialProfiles: before }: Creator,
  { id, socialProfiles: after }: Creator,
): Promise<void> {
  const isIn = (profiles: readonly SocialProfile[]) => (profile: SocialProfile) =>
    profiles.some((other) => isDeepStrictEqual(other, profile));
  const gone = before.filter((profile) => !isIn(after)(profile));
  const added = after.filter((profile) => !isIn(before)(profile));
  if (gone.length > 0) {
    await session.execute(
      `DELETE FROM social_profile WHERE account_id = ? AND id IN ${placeholders(gone.length)}`,
      [bytesOfOwnId(accountId), ...gone.map((profile) => bytesOfOwnId(profile.id))],
    );
  }
  await session.insert(session.tables.socialProfile, profileRows(accountId, id, added));
}
