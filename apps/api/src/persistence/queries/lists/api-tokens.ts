import { ownerOfId } from '@creator-codes/domain';
import type { ApiTokenFilter } from '../../../application/ports/reads.js';
import { OWNER_KIND_NUMBER } from '../../tables/encodings.js';
import { bytesOfOwnId } from '../../tables/ids.js';
import { sql, words, type Sql } from '../../engine/sql.js';
import type { SimpleList } from './simple-list.js';

export const apiTokenList: SimpleList<ApiTokenFilter> = {
  source: ({ hints, owner }, { ownerId, ofAccount }) => ({
    from: sql`${words('api_token t')}${ownerId || owner || ofAccount ? hints.index('api_token_owner') : hints.primaryKey}`,
    columns: { id: 't.id' },
  }),
  where: ({ account }, { ownerId, ofAccount }) => {
    const where: Sql[] = [sql`t.account_id = ${account}`];
    if (ownerId) {
      const owner = ownerOfId(ownerId);
      if (owner === null) return null;
      const { id, kind } = owner;
      where.push(
        sql`t.owner_id = ${bytesOfOwnId(id)}`,
        sql`t.owner_kind = ${OWNER_KIND_NUMBER[kind]}`,
      );
    }
    if (ofAccount) where.push(words('t.owner_id IS NULL AND t.owner_kind IS NULL'));
    if (ofAccount === false) where.push(words('t.capacity IS NULL'));
    return where;
  },
};
