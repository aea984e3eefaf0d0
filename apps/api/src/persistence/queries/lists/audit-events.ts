import { entityOfId } from '@creator-codes/domain';
import type { AuditEventFilter } from '../../../application/reads.js';
import { bytesOfId } from '../../ids.js';
import { sql, words, type Sql } from '../sql.js';
import type { SimpleList } from './simple-list.js';

export const auditEventList: SimpleList<AuditEventFilter> = {
  source: ({ hints }, { subjectId, action }) => ({
    from: sql`${words('audit_event t')}${subjectId ? hints.index('audit_event_subject') : action ? hints.index('audit_event_action') : hints.primaryKey}`,
    columns: { id: 't.id' },
  }),
  where: ({ account }, { subjectId, action }) => {
    const where: Sql[] = [sql`t.account_id = ${account}`];
    if (subjectId) {
      const type = entityOfId(subjectId);
      const subject = type === null ? null : bytesOfId(type, subjectId);
      if (type === null || subject === null) return null;
      where.push(sql`t.subject_id = ${subject}`, sql`t.subject_type = ${type}`);
    }
    if (action) where.push(sql`t.action = ${action}`);
    return where;
  },
};
