import type { Migration } from '../../engine/migration.js';
import { fillSearchKeys, foldKeys } from '../search-keys.js';

/** Names, handles and addresses are found in whatever spelling, by one rule. */
export const searchKeys: Migration = {
  name: 'SearchKeys1795340000011',
  steps: [
    "ALTER TABLE code_owner ADD COLUMN search_key VARCHAR(5000) NOT NULL DEFAULT ''",
    foldKeys('program', 'name', 'name_key'),
    foldKeys('deal', 'name', 'name_key'),
    foldKeys('media_source', 'name', 'name_key'),
    foldKeys('code_owner', 'name', 'name_key'),
    foldKeys('social_profile', 'handle', 'handle_key'),
    fillSearchKeys,
  ],
};
