import { JOB_ROWS_KEPT_MS } from '@creator-codes/domain';
import type { BulkJobFilter } from '../../../application/ports/reads.js';
import { listOf, sql, words, type Sql } from '../../engine/sql.js';
import type { SimpleList } from './simple-list.js';

/** The jobs of the account. */
export const bulkJobList: SimpleList<BulkJobFilter> = {
  source: ({ hints }) => ({
    from: sql`job t${hints.primaryKey}`,
    columns: { id: 't.id' },
  }),
  where: ({ account, scope }, { kinds, isOpen }) => {
    const where: Sql[] = [sql`t.account_id = ${account}`];
    if (kinds) {
      if (kinds.length === 0) return null;
      where.push(sql`t.kind IN ${listOf([...kinds])}`);
    }
    if (typeof isOpen === 'boolean') {
      const open = sql`(t.state IN ('PLANNING', 'RUNNING') OR (t.state = 'STOPPED' AND t.started_at > ${scope.now - JOB_ROWS_KEPT_MS}) OR (t.state = 'PLANNED' AND t.lapses_at > ${scope.now}))`;
      where.push(isOpen ? open : sql`${words('NOT')} ${open}`);
    }
    return where;
  },
};
