import { sql, words } from '../../engine/sql.js';
import type { SimpleList } from './simple-list.js';

export const invitationLinkList: SimpleList<object> = {
  source: () => ({ from: words('invitation_link t'), columns: { id: 't.id' } }),
  where: ({ account }) => [sql`t.account_id = ${account}`],
};
