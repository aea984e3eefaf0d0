import {
  contractEndsFirst,
  contractRefusal,
  countingMore,
  creditedIn,
  dealEndsFirst,
  isAskedForIn,
  longestOf,
  ok,
  parse,
  reactivated,
  reactivatePromoCodeSchema,
  refused,
  startOfReactivation,
  toReactivating,
  type PromoCode,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { asSeen, change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { loadCountFacts } from './count-facts.js';
import { editOfPromoCode } from './edit-promo-code.js';
import { followingIn } from './following.js';
import type { TermsInput } from './issue-evaluation.js';
import type { PromoCodeOutcome } from './issue-promo-code.js';

/** The input of `reactivatePromoCode`. */
export interface ReactivatePromoCodeInput extends Idempotent {
  readonly promoCodeId: string;
  readonly version: number;
  readonly terms?: TermsInput | null | undefined;
}

/**
 * Makes a code count again that was expired or whose end has passed, under R1 to R3 and R9: the dates of a deal with
 * `syncDates` win. What has counted stays
 * ended as it was, and a successor begins now.
 */
export const reactivatePromoCode = useCase('reactivatePromoCode', reactivatePromoCodeIn);

async function reactivatePromoCodeIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: ReactivatePromoCodeInput,
): Promise<Result<PromoCodeOutcome>> {
  const parsed = parse(reactivatePromoCodeSchema, input);
  if (!parsed.ok) return parsed;
  const { promoCodeId, version } = parsed.value;
  const terms = parsed.value.terms ?? null;
  const seen = asSeen(await transaction.promoCode(promoCodeId), 'promoCodeId', version);
  if (!seen.ok) return seen;
  const before = seen.value;
  const now = deps.clock.now();
  const facts = { code: before, ...(await loadCountFacts(transaction, before, now)) };
  const objection = toReactivating(facts);
  if (objection !== null) return refused({ ...objection, path: ['promoCodeId'] });
  const wrongStart = startOfReactivation(before, terms, now);
  if (wrongStart !== null) return refused(wrongStart);
  const moment = { now, nextId: () => deps.ids.next('Assignment') };
  const again = reactivated(before, { ...moment, terms, isAskedFor: isAskedForIn(facts, before) });
  if (!again.ok) return again;
  const { deal } = facts;
  const after =
    deal?.syncDates === true ? followingIn(again.value, deal, moment, ['promoCodeId']) : again;
  if (!after.ok) return after;
  const more = countingMore(before, after.value, now);
  const outside = creditedIn(before) === null ? null : contractRefusal(facts, more);
  if (outside !== null) {
    return refused({ ...outside, path: terms === null ? ['promoCodeId'] : ['terms', 'startAt'] });
  }
  const outcome = await change<PromoCode>(transaction, deps, call, {
    ...editOfPromoCode(transaction, 'reactivatePromoCode', before),
    merge: () => after.value,
  });
  if (!outcome.ok) return outcome;
  const path = terms === null ? ['promoCodeId'] : ['terms', 'endAt'];
  const longest = longestOf(more);
  const contractEnd = facts.membership?.contractEnd ?? null;
  const warnings =
    longest === null
      ? []
      : [...contractEndsFirst(longest, contractEnd, path), ...dealEndsFirst(longest, deal, path)];
  return ok({ promoCodeId: outcome.value.id, warnings });
}
