import { isRestrictionOver } from '@creator-codes/domain';
import type { RestrictedTextView } from '../../../application/ports/views.js';
import {
  IS_RESTRICTED_WORD,
  RESERVED_PREFIXES,
  RESTRICTED_TEXT_COLUMNS,
  RESTRICTED_WORDS,
  restrictedTextOf,
  type RestrictedTextColumns,
} from '../../rows/restricted-text.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';
import type { Reader } from '../reader.js';
import { sql, words, type Sql } from '../../engine/sql.js';

export const restrictedTextEntity: Entity<RestrictedTextColumns, RestrictedTextView> = {
  name: 'RestrictedText',
  table: restrictedTexts,
  columns: () => RESTRICTED_TEXT_COLUMNS,
  joins: () => '',
  view: (row, { now }) => {
    const text = restrictedTextOf(row);
    return { ...text, isOver: isRestrictionOver(text, now) };
  },
  own: nobodys,
};

/** Words and prefixes of the account as one table. The account is named inside: no planner would look there for it. */
export function restrictedTexts({ account, hints }: Reader): Sql {
  const codes = sql`promo_code w${hints.index('promo_code_owner')}`;
  return sql`(SELECT ${words(RESTRICTED_WORDS)} FROM ${codes} WHERE w.account_id = ${account} AND w.owner_id = ${account} AND ${words(IS_RESTRICTED_WORD)} UNION ALL SELECT ${words(RESERVED_PREFIXES)} FROM reserved_prefix x WHERE x.account_id = ${account})`;
}
