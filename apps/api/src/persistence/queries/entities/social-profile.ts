import type { CreatorId } from '@creator-codes/domain';
import type { SocialProfileView } from '../../../application/ports/views.js';
import {
  SOCIAL_PROFILE_COLUMNS,
  socialProfileOf,
  type SocialProfileColumns,
} from '../../rows/creator.js';
import { idOfBytes } from '../../tables/ids.js';
import type { Entity } from '../entity.js';
import { ofCreator } from '../own-rows.js';

/** With the creator, by whom the profiles of a page are sorted out. */
export interface OwnedSocialProfile extends SocialProfileView {
  readonly creatorId: CreatorId;
}

export const socialProfileEntity: Entity<SocialProfileColumns, OwnedSocialProfile> = {
  name: 'SocialProfile',
  table: 'social_profile',
  columns: () => SOCIAL_PROFILE_COLUMNS,
  joins: () => '',
  view: (row) => ({ ...socialProfileOf(row), creatorId: idOfBytes('Creator', row.creator_id) }),
  own: ofCreator,
};
