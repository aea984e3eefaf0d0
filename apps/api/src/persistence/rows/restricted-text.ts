import type { RestrictedText } from '@creator-codes/domain';
import { endOf, NOBODY_KIND, startOf } from '../tables/encodings.js';
import { idOfBytes } from '../tables/ids.js';
import type { CodeKey } from './promo-code.js';

/** Words are codes of nobody, prefixes have a table of their own; both are read as these columns. */
export interface RestrictedTextColumns {
  readonly id: Buffer;
  readonly is_prefix: number;
  readonly text: string;
  /** The normal form. */
  readonly name_key: CodeKey;
  readonly reason: string | null;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly ended_at: number | null;
  readonly ended_by: string | null;
  readonly ended_reason: string | null;
  readonly created_at: number;
  readonly version: number;
}

/** Behind SELECT and before conditions: the words of codes `w`. */
export const RESTRICTED_WORDS = `w.account_id, w.id, 0 AS is_prefix, w.text, substr(w.code_key, 3) AS name_key,
  w.internal_note AS reason, w.starts_at, w.ends_at, w.expired_at AS ended_at, w.expired_by AS ended_by,
  w.expired_reason AS ended_reason, w.created_at, w.version`;

/** The same of prefixes `x`. */
export const RESERVED_PREFIXES = `x.account_id, x.id, 1 AS is_prefix, x.text, x.prefix AS name_key,
  x.note AS reason, x.from_at AS starts_at, x.until_at AS ends_at, x.ended_at, x.ended_by,
  x.ended_reason, x.created_at, x.version`;

/** Of both, as `t`. */
export const RESTRICTED_TEXT_COLUMNS =
  't.id, t.is_prefix, t.text, t.name_key, t.reason, t.starts_at, t.ends_at, t.ended_at, t.ended_by, t.ended_reason, t.created_at, t.version';

/** What of codes `w` are words that nobody may hold. */
export const IS_RESTRICTED_WORD = `w.owner_kind = ${NOBODY_KIND}`;

export function restrictedTextOf(row: RestrictedTextColumns): RestrictedText {
  // A word that has lapsed has no one who ended it; its window says when.
  const wasEnded = row.ended_by !== null;
  return {
    id: idOfBytes('RestrictedText', row.id),
    kind: Number(row.is_prefix) === 1 ? 'PREFIX' : 'WORD',
    text: row.text,
    normalForm: row.name_key.toString(),
    reason: row.reason,
    startAt: startOf(row.starts_at) ?? 0,
    endAt: endOf(row.ends_at),
    endedAt: wasEnded ? row.ended_at : null,
    endedBy: row.ended_by,
    endedReason: row.ended_reason,
    createdAt: row.created_at,
    version: row.version,
  };
}
