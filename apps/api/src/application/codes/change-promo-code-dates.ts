import {
  changePromoCodeDatesSchema,
  contractEndsFirst,
  dealEndsFirst,
  endingAnew,
  longestOf,
  ok,
  parse,
  redatedPromoCode,
  refused,
  type Instant,
  type PromoCode,
} from '@creator-codes/domain';
import { change } from '../spine/change.js';
import { useCaseOnCodes, type TargetInput } from './codes-of-target.js';
import { countingVerdict } from './count-facts.js';
import { editOfPromoCode } from './edit-promo-code.js';

/** The input of `changePromoCodeDates`; a date that is left out stays as it is. */
export interface ChangePromoCodeDatesInput extends TargetInput {
  readonly startAt?: Instant | null | undefined;
  readonly endAt?: Instant | null | undefined;
  readonly clearEnd?: boolean | null | undefined;
  readonly timeZone: string;
  readonly reason?: string | null | undefined;
}

/** The dates that codes get. */
export interface Dates {
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
  readonly clearEnd: boolean;
  readonly timeZone: string;
  readonly reason: string | null;
}

/**
 * Moves start or end of codes, for each of their assignments that counts or will. Under R1 to R3 where a code counts
 * more than before; what then counts longer than its creator's contract or its deal is warned of.
 */
export const changePromoCodeDates = useCaseOnCodes<ChangePromoCodeDatesInput, Dates>(
  { name: 'changePromoCodeDates', plan: 'planPromoCodeDates' },
  (input) => parse(changePromoCodeDatesSchema, input),
  async (transaction, deps, call, before, { startAt, endAt, clearEnd, timeZone, reason }) => {
    const now = deps.clock.now();
    const dates = {
      startAt: startAt ?? undefined,
      endAt: clearEnd ? null : (endAt ?? undefined),
      timeZone,
    };
    const moment = { now, nextId: () => deps.ids.next('Assignment') };
    const deal = before.dealId === null ? null : await transaction.deal(before.dealId);
    const dated = redatedPromoCode(before, dates, moment, deal);
    if (!dated.ok) return dated;
    const field = clearEnd ? 'clearEnd' : endAt === null ? 'startAt' : 'endAt';
    const { violations, more, contractEnd } = await countingVerdict(
      transaction,
      before,
      dated.value,
      now,
    );
    if (violations.length > 0) {
      return refused(...violations.map((each) => ({ ...each, path: [field] })));
    }
    const changed = await change<PromoCode>(transaction, deps, call, {
      ...editOfPromoCode(transaction, 'changePromoCodeDates', before),
      merge: () => dated.value,
      reason,
    });
    if (!changed.ok) return changed;
    // The one that counts longest speaks for the code.
    const longer = longestOf(more);
    const ending = longestOf(endingAnew(before, dated.value, now));
    const warnings = [
      ...(longer === null ? [] : contractEndsFirst(longer, contractEnd, [field])),
      ...(ending === null ? [] : dealEndsFirst(ending, deal, [field])),
    ];
    return ok({ code: changed.value, warnings });
  },
);
