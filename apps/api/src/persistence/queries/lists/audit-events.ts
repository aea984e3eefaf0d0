import { entityOfId } from '@creator-codes/domain';
import type { AuditEventFilter } from '../../../application/ports/reads.js';
import { bytesOfId } from '../../tables/ids.js';
import { idRange } from '../id-range.js';
import { sql, words, type Sql } from '../../engine/sql.js';
import type { SimpleList } from './simple-list.js';

/** The index whose first condition leaves the fewest rows. */
function indexFor({ subjectId, actorId, action }: AuditEventFilter): string | null {
  if (subjectId) return 'audit_event_subject';
  if (actorId) return 'audit_event_actor';
  return action ? 'audit_event_action' : null;
}

/** What an id names, as the bytes that are stored; null where it can name nothing. */
function storedId(id: string) {
  const type = entityOfId(id);
  const bytes = type === null ? null : bytesOfId(type, id);
  return type === null || bytes === null ? null : { type, bytes };
}

export const auditEventList: SimpleList<AuditEventFilter> = {
  source: ({ hints }, filter) => {
    const index = indexFor(filter);
    const hint = index === null ? hints.primaryKey : hints.index(index);
    return { from: sql`${words('audit_event t')}${hint}`, columns: { id: 't.id' } };
  },
  where: ({ account }, { subjectId, actorId, action, after = null, before = null }) => {
    const where: Sql[] = [sql`t.account_id = ${account}`];
    if (subjectId) {
      const subject = storedId(subjectId);
      if (subject === null) return null;
      where.push(sql`t.subject_id = ${subject.bytes}`, sql`t.subject_type = ${subject.type}`);
    }
    if (actorId) {
      const actor = storedId(actorId);
      if (actor === null) return null;
      where.push(sql`t.actor_id = ${actor.bytes}`);
    }
    if (action) where.push(sql`t.action = ${action}`);
    where.push(...idRange('t.id', after, before));
    if (after !== null) where.push(sql`t.at >= ${after}`);
    if (before !== null) where.push(sql`t.at < ${before}`);
    return where;
  },
};
