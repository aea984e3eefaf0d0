import type { AccountId } from '@creator-codes/domain';
import { readPattern, type Pattern } from '@creator-codes/patterns';
import type { ReadLength, Select } from '../../engine/statement.js';
import { columnList, type Columns } from '../../rows/columns.js';
import { storedWindow } from '../../rows/derived-columns.js';
import { ownerOf } from '../../rows/owner.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { ALL_PATTERNS } from '../../tables/keys.js';
import type { PromoCodeRow } from '../../tables/promo-code.js';
import { Turns } from '../../../application/ports/turns.js';
import { NO_PATTERNS, PatternIndex, type IndexedPattern } from './pattern-index.js';

const FIELDS = [
  ...(['id', 'text', 'claimed', 'ownerId', 'ownerKind', 'startsAt', 'endsAt'] as const),
  ...(['resumesAt', 'gapFrom', 'gapUntil', 'expiredAt', 'createdAt', 'version'] as const),
] as const;

type PatternRow = Columns<PromoCodeRow, (typeof FIELDS)[number]>;

/** How often patterns of an account were written; null for what is no account. */
export async function patternWritesOf(
  select: Select,
  accountId: AccountId,
): Promise<number | null> {
  const [row] = await select<{ pattern_writes: number }>(
    'SELECT pattern_writes FROM fact_guard WHERE account_id = ? AND slot = 0',
    [bytesOfOwnId(accountId)],
  );
  return row?.pattern_writes ?? null;
}

/**
 * The patterns of an account, and the counter at which they were at least as new.
 * @param before what is known already: only what has changed since is compiled again
 */
export async function readPatterns(
  select: Select,
  accountId: AccountId,
  before: PatternIndex | null,
  length: ReadLength = 'long',
): Promise<PatternIndex> {
  // Read before the rows: they may be newer than the counter, never older.
  const writes = await patternWritesOf(select, accountId);
  if (writes === null || writes === 0) return NO_PATTERNS;
  const rows = await select<PatternRow>(
    `SELECT ${columnList(FIELDS)} FROM promo_code t
     WHERE t.account_id = ? AND t.code_key >= ? AND t.code_key < ?`,
    [bytesOfOwnId(accountId), ALL_PATTERNS.from, ALL_PATTERNS.until],
    length,
  );
  const turns = new Turns(length === 'short');
  const entries: IndexedPattern[] = [];
  for (const row of rows) {
    entries.push(entryOf(row, before));
    await turns.next();
  }
  return new PatternIndex(writes, entries);
}

function entryOf(row: PatternRow, before: PatternIndex | null): IndexedPattern {
  const id = idOfBytes('PromoCode', row.id);
  const known = before?.byId.get(id);
  const isClaimed = row.claimed !== null;
  if (known?.version === row.version && known.isClaimed === isClaimed) return known;
  return {
    id,
    version: row.version,
    pattern: known?.pattern.text === row.text ? known.pattern : patternOf(row.text),
    owner: ownerOf(row.owner_id, row.owner_kind),
    window: storedWindow(row),
    expiredAt: row.expired_at,
    createdAt: row.created_at,
    isClaimed,
  };
}

/** A pattern that a code has. */
export function patternOf(text: string): Pattern {
  const read = readPattern(text);
  if (!read.ok) throw new Error(`a pattern that was admitted is refused: ${text}`);
  return read.value;
}
