import { sql, words } from '../../engine/sql.js';
import type { SimpleList } from './simple-list.js';

/** Everything of a table of the account, in the order of creation. */
function whole(table: string): SimpleList<object> {
  return {
    source: ({ hints }) => ({
      from: sql`${words(`${table} t`)}${hints.primaryKey}`,
      columns: { id: 't.id' },
    }),
    where: ({ account }) => [sql`t.account_id = ${account}`],
  };
}

export const memberList = whole('member');
export const invitationList = whole('invitation');
export const savedViewList = whole('saved_view');
