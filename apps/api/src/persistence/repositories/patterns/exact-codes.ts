import type { AccountId, Instant, PromoCodeId, PromoCodeOwner } from '@creator-codes/domain';
import { acceptsInSomeCase, commonBeginning, type Pattern } from '@creator-codes/patterns';
import { placeholders, type ReadLength, type Select } from '../../engine/statement.js';
import { columnList, type Columns } from '../../rows/columns.js';
import { ownerOf } from '../../rows/owner.js';
import { normalFormIn, type CodeKey } from '../../rows/promo-code.js';
import { NOBODY_KIND } from '../../tables/encodings.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { exactCodeKey, keysBeginning } from '../../tables/keys.js';
import type { PromoCodeRow } from '../../tables/promo-code.js';
import { Turns } from './pattern-rows.js';

/** Texts of one statement: few milliseconds to read and to try. */
const PAGE = 4_000;
const HITS = 200;

/** An exact code whose text a pattern matches in some letter case. */
export interface ExactCode {
  readonly id: PromoCodeId;
  readonly text: string;
  readonly normalForm: string;
  readonly owner: PromoCodeOwner;
  readonly createdAt: Instant;
}

const FIELDS = ['id', 'text', 'codeKey', 'ownerId', 'ownerKind', 'createdAt'] as const;

type ExactRow = Omit<Columns<PromoCodeRow, (typeof FIELDS)[number]>, 'code_key'> & {
  readonly code_key: CodeKey;
};

/**
 * The claimed exact codes that a pattern matches, page by page along the index of texts: nothing but the texts is
 * read of those that it does not.
 */
export async function* exactCodesMeeting(
  select: Select,
  accountId: AccountId,
  pattern: Pattern,
  length: ReadLength = 'long',
): AsyncGenerator<readonly ExactCode[]> {
  const account = bytesOfOwnId(accountId);
  const { from, until } = keysBeginning(exactCodeKey(commonBeginning(pattern.opening)));
  const turns = new Turns();
  let after = from;
  let isFirst = true;
  for (;;) {
    const keys = await select<{ code_key: CodeKey }>(
      `SELECT code_key FROM promo_code WHERE account_id = ? AND code_key ${isFirst ? '>=' : '>'} ?
       AND code_key < ? AND claimed = 1 ORDER BY code_key LIMIT ${PAGE}`,
      [account, after, until],
      length,
    );
    isFirst = false;
    const hits: string[] = [];
    for (const { code_key } of keys) {
      const normalForm = normalFormIn(code_key);
      if (acceptsInSomeCase(pattern.automaton, normalForm)) hits.push(normalForm);
    }
    for (let at = 0; at < hits.length; at += HITS) {
      yield await codesOf(select, account, hits.slice(at, at + HITS));
    }
    await turns.next();
    const last = keys.at(-1);
    if (last === undefined || keys.length < PAGE) return;
    after = last.code_key.toString();
  }
}

async function codesOf(
  select: Select,
  account: Buffer,
  normalForms: readonly string[],
): Promise<readonly ExactCode[]> {
  const rows = await select<ExactRow>(
    `SELECT ${columnList(FIELDS)} FROM promo_code t
     WHERE t.account_id = ? AND t.code_key IN ${placeholders(normalForms.length)} AND t.claimed = 1
     AND t.owner_kind <> ${NOBODY_KIND}`,
    [account, ...normalForms.map(exactCodeKey)],
  );
  return rows.map((row) => ({
    id: idOfBytes('PromoCode', row.id),
    text: row.text,
    normalForm: normalFormIn(row.code_key),
    owner: ownerOf(row.owner_id, row.owner_kind),
    createdAt: row.created_at,
  }));
}
