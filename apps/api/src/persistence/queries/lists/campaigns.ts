import type { CreatorCampaignFilter } from '../../../application/ports/reads.js';
import { listOf, sql, type Sql } from '../../engine/sql.js';
import { bytesOfId } from '../../tables/ids.js';
import { hasWords, searchWords } from '../search-words.js';
import { ownTable, type SimpleList } from './simple-list.js';

const table = ownTable('campaign', 'campaign_name_key');

export const campaignList: SimpleList<CreatorCampaignFilter> = {
  source: (reader, _filter, byName, order) => table(reader, {}, byName, order),
  where: ({ account }, { search, programId, status }) => {
    const where: Sql[] = [sql`t.account_id = ${account}`];
    const searched = searchWords(search);
    if (searched === 'nothing') return null;
    if (searched !== null) where.push(hasWords('t.name_key', searched));
    if (programId) {
      const program = bytesOfId('Program', programId);
      if (program === null) return null;
      where.push(sql`t.program_id = ${program}`);
    }
    if (status) {
      if (status.length === 0) return null;
      where.push(sql`t.status IN ${listOf(status)}`);
    }
    return where;
  },
};
