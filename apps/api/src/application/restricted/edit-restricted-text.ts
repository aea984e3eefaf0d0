import type { RestrictedText } from '@creator-codes/domain';
import type { AuditAction, Transaction } from '../ports/unit-of-work.js';
import { instantText, type Told } from '../spine/audit.js';
import type { Edit } from '../spine/change.js';

/** What is the same of every edit of a restricted text. */
export function editOfRestrictedText(
  transaction: Transaction,
  action: AuditAction,
  before: RestrictedText | null,
): Omit<Edit<RestrictedText>, 'merge'> {
  return {
    action,
    subjectType: 'RestrictedText',
    before,
    namedBy: 'restrictedTextId',
    labelOf: ({ text }) => text,
    told: restrictedTextTold,
    save: (after, { version }) => transaction.updateRestrictedText(after, version),
  };
}

/** What the audit log tells of a restricted text. */
export function restrictedTextTold(
  text: Pick<RestrictedText, 'text' | 'kind' | 'reason' | 'startAt' | 'endAt' | 'endedAt'>,
): Told {
  return {
    text: text.text,
    restrictedTextKind: text.kind,
    restrictedReason: text.reason,
    startAt: instantText(text.startAt),
    endAt: instantText(text.endAt),
    endedAt: instantText(text.endedAt),
  };
}
