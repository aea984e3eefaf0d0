import type { MediaSourceFilter } from '../../../application/ports/reads.js';
import { bytesOfId } from '../../tables/ids.js';
import { hasWords, searchWords } from '../search-words.js';
import { sql, type Sql } from '../../engine/sql.js';
import { namedExternally } from './named-externally.js';
import { ownTable, type SimpleList } from './simple-list.js';

export const mediaSourceList: SimpleList<MediaSourceFilter> = {
  source: ownTable('media_source', 'media_source_name_key'),
  where: (reader, { search, programId, creatorId, hasCreator, externalId }) => {
    const where: Sql[] = [sql`t.account_id = ${reader.account}`];
    const searched = searchWords(search);
    if (searched === 'nothing') return null;
    if (searched !== null) where.push(hasWords('t.name_key', searched));
    if (programId) {
      const program = bytesOfId('Program', programId);
      if (program === null) return null;
      where.push(sql`t.program_id = ${program}`);
    }
    if (creatorId) {
      const creator = bytesOfId('Creator', creatorId);
      if (creator === null) return null;
      where.push(sql`t.creator_id = ${creator}`);
    }
    if (hasCreator === true) where.push(sql`t.creator_id IS NOT NULL`);
    if (hasCreator === false) where.push(sql`t.creator_id IS NULL`);
    const named = namedExternally(reader, 'MediaSource', { externalId });
    return named === null ? null : [...where, ...named];
  },
};
