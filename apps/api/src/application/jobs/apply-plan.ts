import {
  ERROR_POLICIES,
  isExportKind,
  isWholePlan,
  jobAfter,
  ok,
  readPlanToken,
  refused,
  REJECT_ALL_MAX,
  violation,
  type ErrorPolicy,
  type PlannedJobKind,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { BulkJobRecord } from '../ports/bulk-jobs.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { standingOf } from './acting.js';
import type { BulkKind, BulkKinds } from './bulk-kind.js';
import { changeBulkJob } from './change-bulk-job.js';
import type { BulkJobOutcome } from './bulk-job-outcome.js';
import { isStale, standingOn } from './plan-slice.js';

/** The input of `applyPromoCodePlan`. */
export interface ApplyPlanInput extends Idempotent {
  readonly token: string;
  readonly errorPolicy?: string | null | undefined;
  /** Whether it may begin while rows are in error. */
  readonly mayHaveErrors?: boolean | null | undefined;
}

type ApplyAction = 'applyPromoCodePlan' | 'applyPromoCodeImport' | 'applyCreatorImport';

/** Whoever may write codes may not write creators for that, nor the other way round. */
function isAppliedBy(action: ApplyAction, kind: PlannedJobKind): boolean {
  return (action === 'applyCreatorImport') === (kind === 'IMPORT_CREATORS');
}

/**
 * Lets a plan run, as whoever applies it. Applying the same plan again answers the same job.
 * @returns or `PLAN_STALE` where it was planned anew since, or what it stands on has changed; `PLAN_HAS_ERRORS`;
 * `TOO_MANY` for more rows than are written together; `JOB_TRANSITION`
 */
export function applyPlan(kinds: BulkKinds, action: ApplyAction = 'applyPromoCodePlan') {
  return useCase<ApplyPlanInput, BulkJobOutcome>(action, async (transaction, deps, call, input) => {
    const token = readPlanToken(input.token);
    const job = token === null ? null : await transaction.bulkJob(token.id);
    // What writes a file has no plan.
    if (
      token === null ||
      job === null ||
      isExportKind(job.kind) ||
      !isAppliedBy(action, job.kind)
    ) {
      return refused(violation('NOT_FOUND', ['token']));
    }
    if (job.revision !== token.revision) return refused(violation('PLAN_STALE', ['token']));
    if (job.appliedAt !== null) return ok({ bulkJobId: job.id });
    return begin(transaction, deps, call, {
      ...{ job, kind: kinds[job.kind], input, action },
    });
  });
}

async function begin(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  {
    job,
    kind,
    input,
    action,
  }: {
    readonly job: BulkJobRecord;
    readonly kind: BulkKind;
    readonly input: ApplyPlanInput;
    readonly action: ApplyAction;
  },
): Promise<Result<BulkJobOutcome>> {
  const now = deps.clock.now();
  const state = jobAfter(job, 'APPLY', now);
  if (!state.ok) return refused(...state.violations.map(atToken));
  const errorPolicy: ErrorPolicy | undefined = ERROR_POLICIES.find(
    (each) => each === (input.errorPolicy ?? 'SKIP_FAILED_ROWS'),
  );
  // What is planned again belongs to a deal that has changed already.
  const isWhole = isWholePlan(job.kind) && job.retryOf === null;
  // What is changed beside the rows is changed already when one of them cannot be written.
  if (errorPolicy === undefined || (isWhole && errorPolicy === 'REJECT_ALL')) {
    return refused(violation('INVALID_VALUE', ['errorPolicy']));
  }
  if (errorPolicy === 'REJECT_ALL' && job.total > REJECT_ALL_MAX) {
    const many = { max: REJECT_ALL_MAX, count: job.total };
    return refused(violation('TOO_MANY', ['errorPolicy'], many));
  }
  const wrong = job.counts.ERROR ?? 0;
  const mayBeWrong = errorPolicy !== 'REJECT_ALL' && !isWhole && input.mayHaveErrors !== false;
  if (wrong > 0 && !mayBeWrong) {
    return refused(violation('PLAN_HAS_ERRORS', ['token'], { count: wrong }));
  }
  if (await isStale(kind, transaction, job)) {
    return refused(violation('PLAN_STALE', ['token']));
  }
  const begun = (await kind.begin?.(transaction, { deps, call, job })) ?? ok(null);
  // Whatever stands in the way, the call has nothing but the token.
  if (!begun.ok) return refused(...begun.violations.map(atToken));
  const after: BulkJobRecord = {
    ...{ ...job, state: state.value, errorPolicy, position: 0, problem: null },
    ...{ appliedBy: call.actor.name, appliedAt: now, startedAt: now },
    acting: standingOf(call),
  };
  // What the plan itself has changed is not another world.
  const standsOn = kind.begin ? await standingOn(kind, transaction, after) : job.standsOn;
  return changeBulkJob(transaction, deps, call, {
    ...{ before: job, after: { ...after, standsOn }, action },
    told: { state: after.state, errorPolicy },
  });
}

function atToken(each: Violation): Violation {
  return { ...each, path: ['token'] };
}
