import {
  heldTextViolation,
  ok,
  parseRestricted,
  refused,
  toReleasing,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import { releasePromoCodeText } from '../codes/release-promo-code-text.js';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';

/**
 * Makes room for a word: releases the ended code that holds it, as `releasePromoCodeText` does. Nothing is done where
 * nobody holds it or its code has not ended; restricting it tells of that.
 * @param typed the word
 * @returns who holds it and why it is not released: its quarantine
 */
export async function releaseHolder(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  typed: string,
  reason: string | null,
): Promise<Result<null>> {
  const word = parseRestricted('WORD', typed);
  if (!word.ok) return ok(null);
  const { text, normalForm } = word.value;
  const holder = await transaction.textHolder(normalForm);
  const code = holder === null ? null : await transaction.promoCode(holder.promoCodeId);
  if (code === null || toReleasing({ code, now: deps.clock.now() }) !== null) return ok(null);
  const { id: promoCodeId, version } = code;
  const released = await releasePromoCodeText.in(transaction, deps, call, {
    ...{ promoCodeId, version, reason },
  });
  if (released.ok) return ok(null);
  const held = heldTextViolation({ text, owner: null }, holder);
  return refused(...(held === null ? [] : [held]), ...released.violations.map(asAsked));
}

/** An objection to the code as one to the field that asks for its release. */
function asAsked(objection: Violation): Violation {
  return objection.path[0] === 'promoCodeId'
    ? { ...objection, path: ['releaseHolder'] }
    : objection;
}
