import {
  doCodesFollow,
  ok,
  parseChanges,
  refused,
  startsBeforeEnd,
  updateDealSchema,
  violation,
  type Instant,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import { judgeFollowing, NO_FOLLOWINGS, type Followings } from './follow-deal.js';

/** The arguments of `dealChange`; what is left out stays as it is, null means none. */
export interface DealChangeInput {
  readonly dealId: string;
  readonly startAt?: Instant | null | undefined;
  readonly endAt?: Instant | null | undefined;
  readonly syncDates?: boolean | null | undefined;
}

/** What `updateDeal` would make of the deal's codes now. Nothing is written or reserved. */
export async function dealChange(
  deps: Dependencies,
  call: Call,
  input: DealChangeInput,
): Promise<Result<Followings>> {
  const parsed = parseChanges(updateDealSchema, { ...input, version: 0 });
  if (!parsed.ok) return parsed;
  const { startAt, endAt, syncDates } = parsed.value;
  return deps.unitOfWork.read(call.accountId, async (facts) => {
    const before = await facts.deal(input.dealId);
    if (before === null) return refused(violation('NOT_FOUND', ['dealId']));
    const after = {
      ...before,
      startAt: startAt === undefined ? before.startAt : startAt,
      endAt: endAt === undefined ? before.endAt : endAt,
      syncDates: syncDates ?? before.syncDates,
    };
    if (!startsBeforeEnd(after)) return refused(violation('START_NOT_BEFORE_END', ['endAt']));
    return doCodesFollow(before, after)
      ? judgeFollowing(facts, deps.ids, after, deps.clock.now())
      : ok(NO_FOLLOWINGS);
  });
}
