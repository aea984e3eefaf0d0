import { column, onBoth } from './on-both.js';

/** Partners and media sources are edited by version; creators and partners have a language of their mail. */
export const editsOfPeople = onBoth('EditsOfPeople1795340000015', [
  column('creator', 'language VARCHAR(2)'),
  column('performance_partner', 'language VARCHAR(2)'),
  column('performance_partner', 'version INT NOT NULL DEFAULT 1'),
  column('media_source', 'version INT NOT NULL DEFAULT 1'),
]);
