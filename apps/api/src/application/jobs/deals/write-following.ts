import {
  datesThatFollow,
  hasDates,
  ok,
  violation,
  type BulkRowOutcome,
  type Deal,
  type PromoCodeId,
  type Violation,
} from '@creator-codes/domain';
import type { JobRowOutcome, PlannedRow } from '../../ports/bulk-jobs.js';
import type { Transaction } from '../../ports/unit-of-work.js';
import { followOne, judgeCode } from '../../programs/follow-deal.js';
import { refusedOnOverlap } from '../../spine/overlapping.js';
import { together } from '../../spine/together.js';
import type { Working } from '../bulk-kind.js';
import { dealParams } from './deal-params.js';

/** What is written of a code. */
export interface FollowWork {
  readonly promoCodeId: PromoCodeId;
  /** Which of its dates follow, as the plan has shown it. */
  readonly follows: string;
}

/** Writes the next codes of a deal that has been changed: each gets what the plan has shown, or is `CHANGED`. */
export async function writeFollowing(
  transaction: Transaction,
  working: Working,
  rows: readonly PlannedRow[],
): Promise<readonly JobRowOutcome[]> {
  const { changes, dates } = dealParams(working.job);
  const deal = await transaction.deal(changes.dealId);
  // Whoever has changed the dates again has seen to the codes themselves.
  const current = deal !== null && hasDates(deal, dates) ? deal : null;
  return together(rows, (row) =>
    current === null
      ? Promise.resolve(ended(row, 'CHANGED', [violation('PLAN_STALE', ['dealId'])]))
      : written(transaction, working, current, row),
  );
}

async function written(
  transaction: Transaction,
  { deps, call }: Working,
  deal: Deal,
  row: PlannedRow,
): Promise<JobRowOutcome> {
  const { promoCodeId, follows } = row.work as FollowWork;
  const code = await transaction.promoCode(promoCodeId);
  const now = deps.clock.now();
  const isAsShown = code?.dealId === deal.id && datesThatFollow(code, now) === follows;
  const following = isAsShown ? await judgeCode(transaction, deps.ids, { deal, code, now }) : null;
  if (following === null) return ended(row, 'CHANGED', [violation('PLAN_STALE', ['promoCodeId'])]);
  if (row.state === 'SAME' && following.is !== 'UNCHANGED') {
    return ended(row, 'CHANGED', [violation('PLAN_STALE', ['promoCodeId'])]);
  }
  switch (following.is) {
    case 'REFUSED':
      return ended(row, 'CHANGED', [following.why]);
    case 'UNCHANGED':
      return ended(row, 'SKIPPED', []);
    default: {
      const done = await refusedOnOverlap(async () => {
        await followOne(transaction, deps, call, following);
        return ok(null);
      });
      return done.ok ? ended(row, 'DONE', []) : ended(row, 'CHANGED', done.violations);
    }
  }
}

function ended(
  { n, promoCodeId }: PlannedRow,
  state: BulkRowOutcome,
  errors: readonly Violation[],
): JobRowOutcome {
  return { n, state, promoCodeId, errors };
}
