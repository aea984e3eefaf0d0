import type { AccountId, Instant, PromoCodeId, PromoCodeOwner } from '@creator-codes/domain';
import { commonBeginning, ManyTexts, type Pattern } from '@creator-codes/patterns';
import type { Database } from '../../engine/database.js';
import { placeholders, type Param, type ReadLength, type Select } from '../../engine/statement.js';
import { columnList, type Columns } from '../../rows/columns.js';
import { ownerOf } from '../../rows/owner.js';
import { normalFormIn, type CodeKey } from '../../rows/promo-code.js';
import { NOBODY_KIND } from '../../tables/encodings.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { exactCodeKey, keysBeginning } from '../../tables/keys.js';
import type { PromoCodeRow } from '../../tables/promo-code.js';
import { Turns } from '../../../application/ports/turns.js';

/** Texts of one statement: few milliseconds to read and to try. */
const PAGE = 4_000;
const HITS = 200;

/** The codes of an account, in a database or a transaction of it. */
export interface CodesOf extends Pick<Database, 'select' | 'dialect'> {
  readonly accountId: AccountId;
}

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
  { select, dialect, accountId }: CodesOf,
  pattern: Pattern,
  length: ReadLength = 'long',
): AsyncGenerator<readonly ExactCode[]> {
  const account = bytesOfOwnId(accountId);
  const { from, until } = keysBeginning(exactCodeKey(commonBeginning(pattern.opening)));
  const texts = new ManyTexts(pattern.automaton);
  const turns = new Turns(length === 'short');
  let after = from;
  let isFirst = true;
  for (;;) {
    const keys = await keysOf(
      { select, dialect },
      `SELECT code_key FROM promo_code WHERE account_id = ? AND code_key ${isFirst ? '>=' : '>'} ?
       AND code_key < ? AND claimed = 1 ORDER BY code_key LIMIT ${PAGE}`,
      [account, after, until],
      length,
    );
    isFirst = false;
    const hits = keys.map(normalFormIn).filter((form) => texts.acceptsInSomeCase(form));
    for (let at = 0; at < hits.length; at += HITS) {
      yield await codesOf(select, account, hits.slice(at, at + HITS));
    }
    await turns.next();
    const last = keys.at(-1);
    if (last === undefined || keys.length < PAGE) return;
    after = last;
  }
}

/** The keys that a statement selects. SQLite's driver takes five times as long for a row each. */
async function keysOf(
  { select, dialect }: Pick<CodesOf, 'select' | 'dialect'>,
  sql: string,
  params: readonly Param[],
  length: ReadLength,
): Promise<readonly string[]> {
  if (dialect.joined === null) {
    const rows = await select<{ code_key: CodeKey }>(sql, params, length);
    return rows.map(({ code_key: key }) => key.toString());
  }
  const joined = `SELECT ${dialect.joined('code_key')} AS code_keys FROM (${sql}) page`;
  const [row] = await select<{ code_keys: CodeKey | null }>(joined, params, length);
  return row?.code_keys?.toString().split(' ') ?? [];
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
