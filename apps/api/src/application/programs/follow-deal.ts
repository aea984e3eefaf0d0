import {
  FOLLOW_MAX,
  followed,
  ok,
  refused,
  violation,
  type CanFollow,
  type CannotFollow,
  type Deal,
  type Following,
  type Instant,
  type PromoCode,
  type PromoCodeId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Facts, Ids, Transaction } from '../ports/unit-of-work.js';
import { change } from '../spine/change.js';
import { countingViolations } from '../codes/count-facts.js';
import { refusedOnOverlap } from '../spine/overlapping.js';
import { together } from '../spine/together.js';
import { editOfPromoCode, overlapsOfMore } from '../codes/edit-promo-code.js';

/** How many codes an answer lists of each kind. */
export const FOLLOWING_LISTED = 20;

/** What becomes of a deal's codes, by what becomes of them. */
export interface Followings extends Readonly<Record<CanFollow['is'], readonly CanFollow[]>> {
  readonly REFUSED: readonly CannotFollow[];
}

/** Where no code has to follow. */
export const NO_FOLLOWINGS: Followings = { MOVED: [], ENDED: [], UNCHANGED: [], REFUSED: [] };

/** What would become of the codes of a deal under its dates; `TOO_MANY` if they are more than one call changes. */
export async function judgeFollowing(
  facts: Facts,
  ids: Ids,
  deal: Deal,
  now: Instant,
): Promise<Result<Followings>> {
  const live = await facts.liveCodesOfDeal(deal.id, { now, limit: FOLLOW_MAX });
  if (live.count > FOLLOW_MAX) {
    const many = { max: FOLLOW_MAX, count: live.count, plan: 'planDealChange' };
    return refused(violation('TOO_MANY', ['dealId'], many));
  }
  return ok(await judgeCodes(facts, ids, { deal, codes: live.ids, now }));
}

/** What would become of some codes under the dates of their deal. */
export async function judgeCodes(
  facts: Facts,
  ids: Ids,
  {
    deal,
    codes,
    now,
  }: { readonly deal: Deal; readonly codes: readonly PromoCodeId[]; readonly now: Instant },
): Promise<Followings> {
  const found = await together(codes, (id) => facts.promoCode(id));
  const all = await together(found, (code) =>
    code === null ? Promise.resolve(null) : judgeCode(facts, ids, { deal, code, now }),
  );
  return byKind(all.flatMap((each) => each ?? []));
}

/** What would become of a code under the dates of its deal; null for one that keeps the end that it has. */
export async function judgeCode(
  facts: Facts,
  ids: Ids,
  { deal, code, now }: { readonly deal: Deal; readonly code: PromoCode; readonly now: Instant },
): Promise<Following | null> {
  const following = followed(code, deal, { now, nextId: () => ids.next('Assignment') });
  return following === null ? null : judgedMore(facts, following, now);
}

/** R1 to R3, the mode and R7, where a code would count more by following. */
async function judgedMore(facts: Facts, each: Following, now: Instant): Promise<Following> {
  if (each.is !== 'MOVED') return each;
  const { before, after } = each;
  const [objection] = await countingViolations(facts, before, after, now);
  if (objection !== undefined) {
    const params = { text: before.text, promoCodeId: before.id, reason: objection.code };
    return { is: 'REFUSED', before, why: violation('CODE_CANNOT_FOLLOW', ['endAt'], params) };
  }
  const [overlap] = await overlapsOfMore(facts, before, after);
  return overlap === undefined
    ? each
    : { is: 'REFUSED', before, why: { ...overlap, path: ['endAt'] } };
}

/** How many codes change. */
export function changingIn({ MOVED, ENDED }: Followings): number {
  return MOVED.length + ENDED.length;
}

/** Writes what becomes of a deal's codes: one event for each that changes. `OVERLAP` where two of them would meet. */
export async function follow(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { MOVED, ENDED }: Followings,
): Promise<readonly Violation[]> {
  const written = await refusedOnOverlap(async () => {
    await together([...MOVED, ...ENDED], (each) => followOne(transaction, deps, call, each));
    return ok(null);
  });
  return written.ok ? [] : written.violations.map((each) => ({ ...each, path: ['endAt'] }));
}

/** Writes what becomes of one code, with its event. */
export async function followOne(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { before, after }: CanFollow,
): Promise<void> {
  const moved = await change(transaction, deps, call, {
    ...editOfPromoCode(transaction, 'updateDeal', before),
    merge: () => after,
  });
  // All was judged before; a code that is left behind must not pass for one that has followed.
  if (!moved.ok) throw new Error(`${before.text} was to follow, and could not`);
}

function byKind(all: readonly Following[]): Followings {
  const can = all.filter((each) => each.is !== 'REFUSED');
  const those = (is: CanFollow['is']) => can.filter((each) => each.is === is);
  return {
    ...{ MOVED: those('MOVED'), ENDED: those('ENDED'), UNCHANGED: those('UNCHANGED') },
    REFUSED: all.filter((each) => each.is === 'REFUSED'),
  };
}
