import {
  claimOf,
  claimsMore,
  isSameOwner,
  windowsMeet,
  type Overlap,
  type PromoCode,
  type PromoCodeId,
  type OverlapClaim,
} from '@creator-codes/domain';
import { commonCode, literalPattern, readPattern } from '@creator-codes/patterns';
import { TextsOverlap } from '../../../application/ports/texts.js';
import type { Transaction } from '../../../application/ports/unit-of-work.js';
import type { TextsInTransaction } from './survey.js';

/** A transaction that keeps R7, and what it has claimed so far. */
export interface Claiming {
  readonly transaction: Transaction;
  readonly claimed: () => { readonly exactText: boolean; readonly patterns: boolean };
}

/**
 * Judges every text and pattern where it is written, whoever writes it. The check before is courtesy, for a message
 * that tells all that is wrong at once; this and the rows that both sides write (fact-guard.ts) are the authority.
 */
export function claiming(transaction: Transaction, texts: TextsInTransaction): Claiming {
  let exactText = false;
  let patterns = false;
  const made: PromoCode[] = [];
  const claim = async (code: PromoCode, except: PromoCodeId | null) => {
    const wanted = claimOf(code);
    if (wanted.text.normalForm === null) patterns = true;
    else exactText = true;
    const found = await texts.overlaps(wanted, except);
    // What was found before the transaction does not know what is made in it.
    const beside = patterns ? await besides(transaction, made, code) : [];
    made.push(code);
    const others = [...found, ...beside].filter(({ owner }) => !isSameOwner(owner, code.owner));
    if (others.length > 0) throw new TextsOverlap(code.owner, others);
  };
  return {
    claimed: () => ({ exactText, patterns }),
    transaction: {
      ...transaction,
      insertRestrictedText: async (text, by) => {
        // Whoever judges a pattern meanwhile has not seen it.
        if (text.kind === 'WORD') exactText = true;
        return transaction.insertRestrictedText(text, by);
      },
      insertPromoCode: async (code, by) => {
        await claim(code, null);
        return transaction.insertPromoCode(code, by);
      },
      savePromoCode: async (before, after) => {
        if (claimsMore(claimOf(before), claimOf(after))) await claim(after, after.id);
        // A pattern that claims less is found otherwise than before, too.
        else if (after.matchType === 'REGEX') patterns = true;
        return transaction.savePromoCode(before, after);
      },
    },
  };
}

/** Codes of the same transaction that a claim meets. */
async function besides(
  transaction: Transaction,
  made: readonly PromoCode[],
  wanted: PromoCode,
): Promise<readonly Overlap[]> {
  const overlaps: Overlap[] = [];
  const wantedClaim = claimOf(wanted);
  for (const code of made) {
    const claim = claimOf(code);
    const witness = isSameOwner(code.owner, wanted.owner) ? null : witnessOf(claim, wantedClaim);
    if (witness === null || !windowsMeet(windowOf(claim), windowOf(wantedClaim))) continue;
    const named =
      code.owner.kind === 'MEDIA_SOURCE'
        ? await transaction.mediaSource(code.owner.id)
        : await transaction.codeOwner(code.owner.id);
    const ownerName = named?.name ?? '';
    const { id: promoCodeId, text, matchType, owner } = code;
    const { startAt, endAt } = claim;
    overlaps.push({ promoCodeId, text, matchType, owner, ownerName, startAt, endAt, witness });
  }
  return overlaps;
}

/** Two exact texts are R5's. */
function witnessOf(one: OverlapClaim, other: OverlapClaim): string | null {
  if (one.text.normalForm !== null && other.text.normalForm !== null) return null;
  const [a, b] = [one, other].map(({ text }) => {
    if (text.normalForm !== null) return literalPattern(text.normalForm).automaton;
    const read = readPattern(text.text);
    return read.ok ? read.value.automaton : null;
  });
  return a && b ? commonCode(a, b) : null;
}

function windowOf({ startAt, endAt }: OverlapClaim) {
  return { from: startAt ?? 0, until: endAt };
}
