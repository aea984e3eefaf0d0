import {
  claimOf,
  claimOfMore,
  isSameOwner,
  windowsMeet,
  type Overlap,
  type PromoCode,
  type PromoCodeId,
  type OverlapClaim,
  type Violation,
} from '@creator-codes/domain';
import {
  commonCodeWithPauses,
  literalPattern,
  openingsMeet,
  type Pattern,
} from '@creator-codes/patterns';
import { ownerName } from '../../../application/ports/owner-name.js';
import { TextsOverlap } from '../../../application/ports/texts.js';
import type { Transaction } from '../../../application/ports/unit-of-work.js';
import { patternOf } from './pattern-rows.js';
import { Turns } from '../../../application/ports/turns.js';
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
export function claiming(
  transaction: Transaction,
  texts: Pick<TextsInTransaction, 'overlaps'>,
): Claiming {
  let exactText = false;
  let patterns = false;
  const made: Made[] = [];
  const claim = async (
    code: PromoCode,
    wanted: OverlapClaim,
    except: PromoCodeId | null,
    path: Violation['path'],
  ) => {
    if (wanted.text.normalForm === null) patterns = true;
    else exactText = true;
    const found = await texts.overlaps(wanted, except);
    const others = found.filter(({ owner }) => !isSameOwner(owner, code.owner));
    if (others.length > 0) throw new TextsOverlap(code.owner, others, path);
    // What was found before the transaction does not know what is made in it.
    const beside = await firstMet(made, madeOf(code, wanted), () => patterns);
    if (beside === null) return;
    throw new TextsOverlap(code.owner, [await overlapWith(transaction, beside)], path);
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
        await claim(code, claimOf(code), null, ['text']);
        return transaction.insertPromoCode(code, by);
      },
      savePromoCode: async (before, after) => {
        const more = claimOfMore(before, after);
        if (more !== null) await claim(after, more.claim, after.id, more.path);
        // A pattern that claims less is found otherwise than before, too.
        else if (after.matchType === 'REGEX') patterns = true;
        return transaction.savePromoCode(before, after);
      },
    },
  };
}

/** A code that was claimed, as the next ones are held against it. */
interface Made {
  readonly code: PromoCode;
  readonly claim: OverlapClaim;
  /** Of an exact text it is made when it is first needed: where there are no patterns, never. */
  readonly pattern: () => Pattern;
}

function madeOf(code: PromoCode, claim: OverlapClaim): Made {
  const { text, normalForm } = claim.text;
  if (normalForm === null) {
    const pattern = patternOf(text);
    return { code, claim, pattern: () => pattern };
  }
  let literal: Pattern | null = null;
  return { code, claim, pattern: () => (literal ??= literalPattern(normalForm)) };
}

interface Met extends Made {
  readonly witness: string;
}

/**
 * The first code of the same transaction that a claim meets; if there is none, it becomes one of them. Nothing is
 * waited for between the last that was looked at and that: of two that are claimed side by side one meets the other.
 */
async function firstMet(
  made: Made[],
  wanted: Made,
  arePatterns: () => boolean,
): Promise<Met | null> {
  const turns = new Turns(true);
  // Those too that are added meanwhile.
  if (arePatterns()) {
    for (const each of made) {
      if (!mayMeet(each, wanted)) continue;
      const [one, other] = [each.pattern().automaton, wanted.pattern().automaton];
      const witness = await commonCodeWithPauses(one, other, () => turns.next());
      if (witness !== null) return { ...each, witness };
    }
  }
  made.push(wanted);
  return null;
}

/** Whether two are worth a closer look. Two exact texts are R5's. */
function mayMeet(one: Made, other: Made): boolean {
  const areExact = [one, other].every(({ claim }) => claim.text.normalForm !== null);
  if (areExact || isSameOwner(one.code.owner, other.code.owner)) return false;
  if (!windowsMeet(windowOf(one.claim), windowOf(other.claim))) return false;
  return openingsMeet(one.pattern().opening, other.pattern().opening);
}

async function overlapWith(
  transaction: Transaction,
  { code, claim, witness }: Met,
): Promise<Overlap> {
  const { id: promoCodeId, text, matchType, owner } = code;
  const { startAt, endAt } = claim;
  const name = await ownerName(transaction, owner);
  return { promoCodeId, text, matchType, owner, ownerName: name, startAt, endAt, witness };
}

function windowOf({ startAt, endAt }: OverlapClaim) {
  return { from: startAt ?? 0, until: endAt };
}
