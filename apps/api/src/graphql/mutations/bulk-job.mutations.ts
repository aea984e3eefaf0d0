import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { applyPlan } from '../../application/jobs/apply-plan.js';
import {
  cancelBulkJob,
  resumeBulkJob,
  stopBulkJob,
} from '../../application/jobs/change-bulk-job.js';
import { fixRows } from '../../application/jobs/fix-rows.js';
import { BULK_KINDS } from '../../application/jobs/kinds.js';
import { planPromoCodes } from '../../application/jobs/plan-promo-codes.js';
import type { BulkJobOutcome } from '../../application/jobs/bulk-job-outcome.js';
import { retryRows } from '../../application/jobs/retry-rows.js';
import type { Call } from '../../application/ports/actor.js';
import type { Result, RowFix } from '@creator-codes/domain';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { requireScopeOf } from '../basics/token-scopes.js';
import {
  ApplyPromoCodePlanInput,
  CancelBulkJobInput,
  FixBulkJobRowsInput,
  PlanPromoCodesInput,
  ResumeBulkJobInput,
  RetryBulkJobRowsInput,
  StopBulkJobInput,
} from '../inputs/bulk-job.input.js';
import {
  ApplyPromoCodePlanPayload,
  CancelBulkJobPayload,
  FixBulkJobRowsPayload,
  PlanPromoCodesPayload,
  ResumeBulkJobPayload,
  RetryBulkJobRowsPayload,
  StopBulkJobPayload,
} from './bulk-job.payload.js';
import { payload } from './payload.js';

const apply = applyPlan(BULK_KINDS);
const retry = retryRows(BULK_KINDS);
const resume = resumeBulkJob(BULK_KINDS);

type OnJobs<Input> = (
  deps: GraphQLContext['deps'],
  call: Call,
  input: Input,
) => Promise<Result<BulkJobOutcome>>;

/** Does something to a job, and wakes whoever works on jobs. */
export async function onJobs<Input>(
  useCase: OnJobs<Input>,
  input: Input,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
) {
  const call = requireCall(context);
  const outcome = await useCase(context.deps, call, input);
  if (outcome.ok) context.deps.wakeJobs();
  return payload({ context, info, accountId: call.accountId }, 'bulkJob', outcome);
}

/** What mends a row by another mutation, which a token has to be allowed, too. */
const CALLED_BY_FIX: Readonly<Record<string, string>> = {
  INVITE: 'inviteCreator',
  CREATE_MEDIA_SOURCE: 'createMediaSource',
} satisfies Partial<Record<RowFix, string>>;

function requireScopeForFix(context: GraphQLContext, fix: string | undefined): void {
  const called = fix === undefined ? undefined : CALLED_BY_FIX[fix];
  if (called !== undefined) requireScopeOf(context, called);
}

/** A token that may not write creators does not have a job write them, or what mends its rows. */
async function requireScopeForJob(context: GraphQLContext, id: string): Promise<void> {
  const { accountId } = requireCall(context);
  if (context.scopes === null) return;
  const job = await context.deps.unitOfWork.read(accountId, (facts) => facts.bulkJob(id));
  if (job?.kind === 'IMPORT_CREATORS') requireScopeOf(context, 'applyCreatorImport');
  requireScopeForFix(context, job?.fixing?.fix);
}

/** The mutations of jobs. */
@Resolver()
export class BulkJobMutations {
  @Mutation(() => PlanPromoCodesPayload, {
    description:
      'Plans codes for many creators: a job judges one row a creator, and nothing is written of codes before the plan is applied.',
  })
  planPromoCodes(
    @Arg('input', () => PlanPromoCodesInput, { description: 'For whom and how.' })
    input: PlanPromoCodesInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanPromoCodesPayload> {
    return onJobs(planPromoCodes, input, context, info);
  }

  @Mutation(() => ApplyPromoCodePlanPayload, {
    description:
      'Applies a plan: a job writes just what the plan shows, row by row, as you may. Applying the same plan again answers the same job.',
  })
  applyPromoCodePlan(
    @Arg('input', () => ApplyPromoCodePlanInput, { description: 'Which plan.' })
    input: ApplyPromoCodePlanInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApplyPromoCodePlanPayload> {
    return onJobs(apply, input, context, info);
  }

  @Mutation(() => FixBulkJobRowsPayload, {
    description: 'Mends rows of a plan and judges them again. The plan has another token then.',
  })
  fixBulkJobRows(
    @Arg('input', () => FixBulkJobRowsInput, { description: 'Which rows, and what mends them.' })
    input: FixBulkJobRowsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FixBulkJobRowsPayload> {
    requireScopeForFix(context, input.fix);
    return onJobs(fixRows, input, context, info);
  }

  @Mutation(() => StopBulkJobPayload, {
    description: 'Stops a job where it is. It can be resumed.',
  })
  stopBulkJob(
    @Arg('input', () => StopBulkJobInput, { description: 'Which job.' })
    input: StopBulkJobInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StopBulkJobPayload> {
    return onJobs(stopBulkJob, input, context, info);
  }

  @Mutation(() => ResumeBulkJobPayload, {
    description:
      'Goes on with a job that was stopped. `PLAN_STALE` where what its plan stands on has changed: cancel it, and plan its rest again with `retryBulkJobRows`.',
  })
  async resumeBulkJob(
    @Arg('input', () => ResumeBulkJobInput, { description: 'Which job.' })
    input: ResumeBulkJobInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResumeBulkJobPayload> {
    await requireScopeForJob(context, input.bulkJobId);
    return onJobs(resume, input, context, info);
  }

  @Mutation(() => CancelBulkJobPayload, {
    description: 'Ends a job for good; what is done stays.',
  })
  cancelBulkJob(
    @Arg('input', () => CancelBulkJobInput, { description: 'Which job.' })
    input: CancelBulkJobInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CancelBulkJobPayload> {
    return onJobs(cancelBulkJob, input, context, info);
  }

  @Mutation(() => RetryBulkJobRowsPayload, {
    description:
      'Plans the rows of a job again of which nothing came, as a new job. `PLAN_STALE` of codes that were to follow a deal which has other dates by now.',
  })
  async retryBulkJobRows(
    @Arg('input', () => RetryBulkJobRowsInput, { description: 'Which job.' })
    input: RetryBulkJobRowsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RetryBulkJobRowsPayload> {
    await requireScopeForJob(context, input.bulkJobId);
    return onJobs(retry, input, context, info);
  }
}
