import { normalFormOf } from '@creator-codes/domain';
import type { RestrictedTextFilter } from '../../../application/ports/reads.js';
import { restrictedTexts } from '../entities/restricted-text.js';
import { sql, type Sql } from '../../engine/sql.js';
import type { SimpleList } from './simple-list.js';

/** What a text can have in it. */
const LEGAL = /^[A-Z0-9_-]{0,64}$/;

/** An account has few of them, so they are looked through. */
export const restrictedTextList: SimpleList<RestrictedTextFilter> = {
  source: (reader, _filter, byName) => ({
    from: sql`${restrictedTexts(reader)} t`,
    columns: byName ? { id: 't.id', key: 't.name_key' } : { id: 't.id' },
  }),
  where: ({ account, scope: { now } }, { search, kind, isOver }) => {
    const where: Sql[] = [sql`t.account_id = ${account}`];
    const part = normalFormOf((search ?? '').trim());
    if (!LEGAL.test(part)) return null;
    if (part !== '') where.push(sql`INSTR(t.name_key, ${part}) > 0`);
    if (kind) where.push(sql`t.is_prefix = ${kind === 'PREFIX' ? 1 : 0}`);
    const over = sql`(t.ended_at IS NOT NULL OR t.ends_at <= ${now})`;
    if (typeof isOver === 'boolean') where.push(isOver ? over : sql`NOT ${over}`);
    return where;
  },
};
