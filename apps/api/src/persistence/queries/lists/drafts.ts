import type { DraftFilter } from '../../../application/ports/reads.js';
import { anyOf, sql, type Sql } from '../../engine/sql.js';
import { bytesOfId, bytesOfOwnId } from '../../tables/ids.js';
import { draftCreatorHasJoined } from '../joined-draft.js';
import type { Reader } from '../reader.js';
import type { SimpleList } from './simple-list.js';

export const draftList: SimpleList<DraftFilter> = {
  source: ({ hints }) => ({ from: sql`draft t${hints.primaryKey}`, columns: { id: 't.id' } }),
  where: (reader, { creatorId, isMine, state }) => {
    const where: Sql[] = [sql`t.account_id = ${reader.account}`];
    if (creatorId) {
      const creator = bytesOfId('Creator', creatorId);
      if (creator === null) return null;
      where.push(sql`t.creator_id = ${creator}`);
    }
    if (isMine !== null && isMine !== undefined) {
      const { personId = null } = reader.scope;
      // Whoever is no person has none.
      if (personId === null && isMine) return null;
      if (personId !== null) {
        const mine = sql`t.person_id = ${bytesOfOwnId(personId)}`;
        where.push(isMine ? mine : sql`NOT (${mine})`);
      }
    }
    if (state) {
      if (state.length === 0) return null;
      where.push(anyOf(state.map((each) => inState(reader, each))));
    }
    return where;
  },
};

/** The same as the domain's `draftState`. */
function inState(reader: Reader, state: NonNullable<DraftFilter['state']>[number]): Sql {
  if (state === 'OPEN') return sql`t.waits_for_join = 0`;
  const hasJoined = draftCreatorHasJoined(reader);
  return state === 'READY'
    ? sql`(t.waits_for_join = 1 AND ${hasJoined})`
    : sql`(t.waits_for_join = 1 AND NOT ${hasJoined})`;
}
