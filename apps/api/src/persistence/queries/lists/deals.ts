import type { DealFilter } from '../../../application/ports/reads.js';
import { bytesOfId } from '../../tables/ids.js';
import { hasWords, searchWords } from '../search-words.js';
import { sql, type Sql } from '../../engine/sql.js';
import { namedExternally } from './named-externally.js';
import { ownTable, type SimpleList } from './simple-list.js';

export const dealList: SimpleList<DealFilter> = {
  source: ownTable('deal', 'deal_name_key'),
  where: (reader, { search, programId, externalId }) => {
    const where: Sql[] = [sql`t.account_id = ${reader.account}`];
    const searched = searchWords(search);
    if (searched === 'nothing') return null;
    if (searched !== null) where.push(hasWords('t.name_key', searched));
    if (programId) {
      const program = bytesOfId('Program', programId);
      if (program === null) return null;
      where.push(sql`t.program_id = ${program}`);
    }
    const named = namedExternally(reader, 'Deal', { externalId });
    return named === null ? null : [...where, ...named];
  },
};
