import type { AccountId, PromoCode, TextHolder } from '@creator-codes/domain';
import { ASSIGNMENT_COLUMNS, assignmentOf, type AssignmentColumns } from '../rows/assignment.js';
import { columnList, type Columns } from '../rows/columns.js';
import { ownerOf } from '../rows/owner.js';
import {
  PROMO_CODE_COLUMNS,
  promoCodeOf,
  type CodeKey,
  type PromoCodeColumns,
} from '../rows/promo-code.js';
import type { CodeOwnerRow } from '../tables/code-owner.js';
import { NOBODY_KIND } from '../tables/encodings.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import type { PromoCodeRow } from '../tables/promo-code.js';
import { codeKeyOf, exactCodeKey } from '../tables/keys.js';
import type { Session } from '../engine/database.js';
import { readByKeys } from '../engine/read-by-keys.js';
import { placeholders } from '../engine/statement.js';
import { findByIds } from './find-by-ids.js';

/** A code without assignments still gives one row, of the code alone. */
type JoinedAssignment = Omit<AssignmentColumns, 'assignment_id'> & {
  readonly assignment_id: Buffer | null;
};

/** Only a code that was replaced has a successor. */
interface JoinedRotation {
  readonly successor_id: Buffer | null;
}

/**
 * Codes by their ids, in that order, each with its assignments, the Creator program's first; null for what is not
 * there. One statement, so that a commit between two reads cannot mix an older code with newer assignments. SQLite, left
 * alone, reads all assignments of the account.
 */
export function findPromoCodes(
  { select, dialect }: Reading,
  accountId: AccountId,
  ids: readonly string[],
) {
  return findByIds<PromoCodeColumns & JoinedAssignment & JoinedRotation, PromoCode>(
    select,
    accountId,
    ids,
    {
      entity: 'PromoCode',
      columns: `${PROMO_CODE_COLUMNS}, ${ASSIGNMENT_COLUMNS}, r.successor_id`,
      // What nobody owns is no promo code.
      only: `t.owner_kind <> ${NOBODY_KIND}`,
      from: `promo_code t
     LEFT JOIN assignment a${dialect.useIndex('assignment_program')} ON a.account_id = t.account_id AND a.promo_code_id = t.id
     LEFT JOIN rotation r ON r.account_id = t.account_id AND r.predecessor_id = t.id`,
      orderBy: 'a.program_kind, a.id',
      found: (code, rows) => {
        const all = rows.filter(isAssignment);
        return {
          ...promoCodeOf(code),
          replacedById:
            code.successor_id === null ? null : idOfBytes('PromoCode', code.successor_id),
          assignments: all.filter(isCurrent).map(assignmentOf),
          earlierAssignments: all.filter((each) => !isCurrent(each)).map(assignmentOf),
        };
      },
    },
  );
}

function isAssignment<Row extends JoinedAssignment>(
  row: Row,
): row is Row & { readonly assignment_id: Buffer } {
  return row.assignment_id !== null;
}

function isCurrent(row: JoinedAssignment): boolean {
  return row.assignment_current === 1;
}

type Reading = Pick<Session, 'select' | 'dialect'>;

const HOLDER = ['id', 'text', 'codeKey', 'ownerId', 'ownerKind'] as const;

type HolderColumns = Omit<Columns<PromoCodeRow, (typeof HOLDER)[number]>, 'code_key'> &
  Columns<CodeOwnerRow, 'name'> & { readonly code_key: CodeKey };

/** Who holds the texts of exact codes now, live or expired (R5); null for what nobody holds. */
export function findTextHolders(
  session: Reading,
  accountId: AccountId,
  normalForms: readonly string[],
): Promise<readonly (TextHolder | null)[]> {
  return findKeyHolders(session, accountId, normalForms.map(exactCodeKey));
}

/** The same of patterns, as they are written. */
export function findPatternHolders(
  session: Reading,
  accountId: AccountId,
  patterns: readonly string[],
): Promise<readonly (TextHolder | null)[]> {
  const keys = patterns.map((pattern) => codeKeyOf('REGEX', pattern));
  return findKeyHolders(session, accountId, keys);
}

/** SQLite would rather read all codes of the account than look for many texts. */
function findKeyHolders(
  { select, dialect }: Reading,
  accountId: AccountId,
  codeKeys: readonly string[],
): Promise<readonly (TextHolder | null)[]> {
  const keys = codeKeys.map((key) => Buffer.from(key));
  return readByKeys(keys, {
    select: (distinct) =>
      select<HolderColumns>(
        `SELECT ${columnList(HOLDER)}, o.name
     FROM promo_code t${dialect.useIndex('promo_code_text')} JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.owner_id
     WHERE t.account_id = ? AND t.code_key IN ${placeholders(distinct.length)} AND t.claimed = 1
     AND t.owner_kind <> ${NOBODY_KIND}`,
        [bytesOfOwnId(accountId), ...distinct.map(String)],
      ),
    keyOf: (row) => Buffer.from(row.code_key),
    found: (row) => ({
      promoCodeId: idOfBytes('PromoCode', row.id),
      text: row.text,
      owner: ownerOf(row.owner_id, row.owner_kind),
      ownerName: row.name,
    }),
  });
}
