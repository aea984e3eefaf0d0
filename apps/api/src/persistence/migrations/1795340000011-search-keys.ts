import { column, onBoth } from './on-both.js';
import { fillSearchKeys, foldKeys } from './search-keys.js';

/** Names, handles and addresses are found in whatever spelling, by one rule. */
export const searchKeys = onBoth('SearchKeys1795340000011', [
  column('code_owner', "search_key VARCHAR(5000) NOT NULL DEFAULT ''"),
  foldKeys('program', 'name', 'name_key'),
  foldKeys('deal', 'name', 'name_key'),
  foldKeys('media_source', 'name', 'name_key'),
  foldKeys('code_owner', 'name', 'name_key'),
  foldKeys('social_profile', 'handle', 'handle_key'),
  fillSearchKeys,
]);
