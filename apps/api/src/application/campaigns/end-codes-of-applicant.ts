import {
  codeEndAt,
  ok,
  refused,
  TARGET_MAX,
  violation,
  type EndChoice,
  type Result,
} from '@creator-codes/domain';
import { endCode } from '../creators/end-codes.js';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { together } from '../spine/together.js';
import type { ApplicantSubject } from './change-applicant.js';

/** Ends the live codes of somebody who leaves a campaign, or refuses and ends none. */
export type EndingCodes = (subject: ApplicantSubject) => Promise<Result<unknown>>;

/**
 * What a removal does with live codes of the creators in the campaign's program, as was chosen: at most 1,000 codes in
 * one call. Nothing ends them later, so that whose code cannot end when it should is refused.
 * @returns per applicant `TOO_MANY`, `DEAL_DATES_WIN`
 */
export function endingCodes(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  choice: EndChoice,
): EndingCodes {
  let left = TARGET_MAX;
  return async ({ creator, campaign }) => {
    const now = deps.clock.now();
    const endAt = codeEndAt(choice, now);
    if (endAt === null) return ok(null);
    const place = { creatorId: creator.id, programId: campaign.programId };
    const ids = await transaction.liveCodesOfCreator(place, { now, limit: left + 1, after: null });
    if (ids.length > left) return refused(violation('TOO_MANY', [], { max: TARGET_MAX }));
    const codes = (await together(ids, (id) => transaction.promoCode(id))).flatMap(
      (code) => code ?? [],
    );
    if (endAt !== 'NOW') {
      const deals = await together(codes, ({ dealId }) =>
        dealId === null ? Promise.resolve(null) : transaction.deal(dealId),
      );
      const wins = deals.find((deal) => deal?.syncDates === true);
      if (wins) return refused(violation('DEAL_DATES_WIN', [], { deal: wins.name }));
    }
    left -= ids.length;
    await together(codes, (code) => endCode(transaction, deps, call, code, endAt));
    return ok(null);
  };
}
