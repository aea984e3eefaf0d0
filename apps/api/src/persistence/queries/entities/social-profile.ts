import type { CreatorId, SocialPlatform } from '@creator-codes/domain';
import type { SocialProfileView } from '../../../application/ports/views.js';
import { idOfBytes } from '../../tables/ids.js';
import type { Entity } from '../entity.js';
import { ofCreator } from '../own-rows.js';

interface SocialProfileRow {
  readonly id: Buffer;
  readonly creator_id: Buffer;
  readonly platform: SocialPlatform;
  readonly handle: string;
  readonly url: string | null;
  readonly followers: number | null;
}

/** With the creator, by whom the profiles of a page are sorted out. */
export interface OwnedSocialProfile extends SocialProfileView {
  readonly creatorId: CreatorId;
}

export const socialProfileEntity: Entity<SocialProfileRow, OwnedSocialProfile> = {
  name: 'SocialProfile',
  table: 'social_profile',
  columns: () => 't.id, t.creator_id, t.platform, t.handle, t.url, t.followers',
  joins: () => '',
  view: (row) => ({
    id: idOfBytes('SocialProfile', row.id),
    creatorId: idOfBytes('Creator', row.creator_id),
    platform: row.platform,
    handle: row.handle,
    url: row.url,
    followers: row.followers,
  }),
  own: ofCreator,
};
