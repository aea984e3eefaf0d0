import type { AccountId, CodeText, PromoCodeId } from '@creator-codes/domain';
import type { TextFacts } from '../../../application/ports/texts.js';
import type { Clock } from '../../../application/ports/unit-of-work.js';
import type { Database, Session } from '../../engine/database.js';
import type { ReadLength, Select } from '../../engine/statement.js';
import type { Columns } from '../../rows/columns.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { exactCodeKey } from '../../tables/keys.js';
import type { PromoCodeRow } from '../../tables/promo-code.js';
import type { CodesOf } from './exact-codes.js';
import { askedFrom, overlapsOfPattern, overlapsOfText, withOwnerNames } from './overlaps.js';
import type { PatternIndex } from './pattern-index.js';
import type { PatternIndexes } from './pattern-indexes.js';
import { readPatterns } from './pattern-rows.js';
import { textsThatMeet } from './texts-that-meet.js';

/** What the patterns of an account tell. */
export type PatternFacts = Pick<
  TextFacts,
  'overlaps' | 'meetPatterns' | 'codesFitting' | 'patternCount' | 'patternsInOtherCase'
>;

/** Outside of a transaction: as the patterns are, or were a moment ago if another process has written. */
export function patternFactsOf(
  { select, dialect }: Pick<Database, 'select' | 'dialect'>,
  indexes: PatternIndexes,
  accountId: AccountId,
  clock: Clock,
): PatternFacts {
  const current = () => indexes.current(accountId);
  return {
    ...overlapFacts({ select, dialect, accountId, clock, current }),
    ...matchingFacts({ select, accountId, clock, current }),
  };
}

/** Inside of a transaction that nobody else writes beside: as the patterns are in it. */
export function patternFactsIn(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  clock: Clock,
): PatternFacts {
  const current = () => readPatterns(select, accountId, null, 'short');
  const where = { select, dialect, accountId, clock, current, length: 'short' } as const;
  return { ...overlapFacts(where), ...matchingFacts(where) };
}

interface Where extends CodesOf {
  readonly clock: Clock;
  readonly current: () => Promise<PatternIndex>;
  readonly length?: ReadLength;
}

function overlapFacts(where: Where): Pick<PatternFacts, 'overlaps'> {
  const { select, dialect, accountId, clock, current, length } = where;
  return {
    overlaps: async (claim, except) => {
      const asked = askedFrom(claim, except, clock.now());
      const index = await current();
      const found =
        claim.text.normalForm === null
          ? await overlapsOfPattern({ select, dialect, accountId }, index, asked, length)
          : await overlapsOfText(index, asked, length);
      return withOwnerNames(select, accountId, found);
    },
  };
}

/** What of them only reads ask. */
export function matchingFacts({
  select,
  accountId,
  clock,
  current,
  length,
}: Omit<Where, 'dialect'>): Omit<PatternFacts, 'overlaps'> {
  return {
    meetPatterns: async (texts) => textsThatMeet(await current(), texts, clock.now(), length),
    codesFitting: async (text) => [
      ...(await exactCodes(select, accountId, text)),
      ...(await (await current()).matching(text.text)).map(({ id }) => id),
    ],
    patternCount: async () => (await current()).entries.length,
    patternsInOtherCase: async (text) => {
      const index = await current();
      const asWritten = new Set(await index.matching(text.text));
      const inSomeCase = await index.matchingInSomeCase(text.text);
      return inSomeCase
        .filter((entry) => entry.isClaimed && !asWritten.has(entry))
        .map(({ id }): PromoCodeId => id);
    },
  };
}

/**
 * Codes of a text, released ones too: orders from before find them. Nothing but the index of texts is read, so a text
 * that is nobody's is among them.
 */
async function exactCodes(
  select: Select,
  accountId: AccountId,
  { normalForm }: CodeText,
): Promise<readonly PromoCodeId[]> {
  const rows = await select<Columns<PromoCodeRow, 'id'>>(
    'SELECT t.id FROM promo_code t WHERE t.account_id = ? AND t.code_key = ?',
    [bytesOfOwnId(accountId), exactCodeKey(normalForm)],
  );
  return rows.map(({ id }) => idOfBytes('PromoCode', id));
}
