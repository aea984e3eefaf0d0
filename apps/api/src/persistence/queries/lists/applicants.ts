import type { ApplicantFilter } from '../../../application/ports/reads.js';
import { listOf, sql, words, type Sql } from '../../engine/sql.js';
import { bytesOfId } from '../../tables/ids.js';
import { hasWords, searchWords } from '../search-words.js';
import type { SimpleList, Source } from './simple-list.js';

/** The index whose rows are in the order of creation, of what is asked for. */
function indexOf({ campaignId, creatorId, state }: ApplicantFilter): string | null {
  if (campaignId) return state?.length === 1 ? 'applicant_state' : 'applicant_of_campaign';
  return creatorId ? 'applicant_of_creator' : null;
}

export const applicantList: SimpleList<ApplicantFilter> = {
  source: ({ hints }, filter): Source => {
    const index = indexOf(filter);
    const hint = index === null ? hints.primaryKey : hints.index(index);
    const named = sql`${hints.join}code_owner o ON o.account_id = t.account_id AND o.id = t.creator_id`;
    const isSearched = searchWords(filter.search) !== null;
    return {
      from: sql`applicant t${hint}${isSearched ? named : words('')}`,
      columns: { id: 't.id' },
    };
  },
  where: ({ account }, { search, campaignId, creatorId, state }) => {
    const where: Sql[] = [sql`t.account_id = ${account}`];
    const searched = searchWords(search);
    if (searched === 'nothing') return null;
    if (searched !== null) where.push(hasWords('o.search_key', searched));
    if (campaignId) {
      const campaign = bytesOfId('CreatorCampaign', campaignId);
      if (campaign === null) return null;
      where.push(sql`t.campaign_id = ${campaign}`);
    }
    if (creatorId) {
      const creator = bytesOfId('Creator', creatorId);
      if (creator === null) return null;
      where.push(sql`t.creator_id = ${creator}`);
    }
    if (state) {
      if (state.length === 0) return null;
      where.push(sql`t.status IN ${listOf(state)}`);
    }
    return where;
  },
};
