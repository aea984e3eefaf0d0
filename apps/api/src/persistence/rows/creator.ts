import { canonicalTimeZone, type Creator, type SocialProfile } from '@creator-codes/domain';
import type { CodeOwnerRow } from '../tables/code-owner.js';
import type { CreatorRow, SocialProfileRow } from '../tables/creator.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['id', 'legalName', 'email', 'country', 'timeZone', 'notes'],
  ...['language', 'createdAt', 'version'],
] as const;

export type CreatorColumns = Columns<CreatorRow, (typeof FIELDS)[number]> &
  Columns<CodeOwnerRow, 'name'>;

/** Of a creator `t` and its row `o` in `code_owner`. */
export const CREATOR_COLUMNS = `${columnList(FIELDS)}, ${columnList(['name'], 'o')}`;

export function creatorOf(row: CreatorColumns): Omit<Creator, 'socialProfiles'> {
  return {
    id: idOfBytes('Creator', row.id),
    displayName: row.name,
    legalName: row.legal_name,
    email: row.email,
    country: row.country,
    timeZone: row.time_zone === null ? null : canonicalTimeZone(row.time_zone),
    notes: row.notes,
    language: row.language,
    createdAt: row.created_at,
    version: row.version,
  };
}

const PROFILE_FIELDS = ['id', 'creatorId', 'platform', 'handle', 'url', 'followers'] as const;

export type SocialProfileColumns = Columns<
  SocialProfileRow & Pick<SocialProfile, 'platform'>,
  (typeof PROFILE_FIELDS)[number]
>;

/** Of a profile `t`. */
export const SOCIAL_PROFILE_COLUMNS = columnList(PROFILE_FIELDS);

export function socialProfileOf(row: SocialProfileColumns): SocialProfile {
  return {
    id: idOfBytes('SocialProfile', row.id),
    platform: row.platform,
    handle: row.handle,
    url: row.url,
    followers: row.followers,
  };
}
