import type { Fields } from '../../../application/ports/reads.js';
import type { CreatorView, SocialProfileView } from '../../../application/ports/views.js';
import { bytesOfOwnId } from '../../tables/ids.js';
import { grouped, readWhere } from '../entity.js';
import { mediaSourceEntity } from '../entities/media-source.js';
import { membershipEntity } from '../entities/membership.js';
import { socialProfileEntity } from '../entities/social-profile.js';
import type { Mutable, Reader } from '../reader.js';
import { listOf, sql, words, type Sql } from '../../engine/sql.js';

type Creators = readonly CreatorView[];

/** Most followers first. */
export async function bringSocialProfiles(
  reader: Reader,
  creators: Creators,
  fields: Fields,
): Promise<void> {
  const order = words(' ORDER BY COALESCE(t.followers, -1) DESC, t.id');
  const profiles = await readWhere(reader, socialProfileEntity, ofThese(creators), fields, order);
  const byCreator = grouped(profiles, ({ creatorId }) => creatorId);
  for (const creator of creators as readonly Mutable<CreatorView>[]) {
    creator.socialProfiles = (byCreator.get(creator.id) ?? []) satisfies SocialProfileView[];
  }
}

export async function bringMemberships(
  reader: Reader,
  creators: Creators,
  fields: Fields,
): Promise<void> {
  const memberships = await readWhere(
    reader,
    membershipEntity,
    ofThese(creators),
    fields,
    OLDEST_FIRST,
  );
  const byCreator = grouped(memberships, ({ creatorId }) => creatorId);
  for (const creator of creators as readonly Mutable<CreatorView>[]) {
    creator.memberships = byCreator.get(creator.id) ?? [];
  }
}

export async function bringMediaSources(
  reader: Reader,
  creators: Creators,
  fields: Fields,
): Promise<void> {
  const sources = await readWhere(
    reader,
    mediaSourceEntity,
    ofThese(creators),
    fields,
    OLDEST_FIRST,
  );
  const byCreator = grouped(sources, ({ creatorId }) => creatorId ?? '');
  for (const creator of creators as readonly Mutable<CreatorView>[]) {
    creator.mediaSources = byCreator.get(creator.id) ?? [];
  }
}

const OLDEST_FIRST = words(' ORDER BY t.id');

function ofThese(creators: Creators): Sql {
  const ids = [...new Set(creators.map(({ id }) => id))];
  return sql`t.creator_id IN ${listOf(ids.map(bytesOfOwnId))}`;
}
