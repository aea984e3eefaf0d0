import {
  JOB_ROWS_MAX,
  parse,
  planPromoCodesSchema,
  refused,
  tooMany,
  violation,
  type PlanPromoCodes,
  type PromoCodeDetailsInput,
  type Result,
} from '@creator-codes/domain';
import { spaceOf, templateFor } from '../codes/template-space.js';
import type { TermsInput } from '../codes/issue-evaluation.js';
import type { Call } from '../ports/actor.js';
import { askerOf } from '../ports/actor.js';
import type { CreatorFilter } from '../ports/reads.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import type { JobDependencies } from './bulk-kind.js';
import type { BulkJobOutcome } from './bulk-job-outcome.js';
import type { IssueParams, IssueRow } from './issue/issue-rows.js';
import { newJob } from './new-job.js';
import type { Replacing } from './replace-plans.js';

/** Creators as the API hands them over: exactly one of the fields. */
export interface CreatorTargetInput {
  readonly ids?: readonly string[] | null | undefined;
  readonly typed?: readonly string[] | null | undefined;
  readonly filter?: (CreatorFilter & { readonly expectedCount: number }) | null | undefined;
}

/** The input of `planPromoCodes`. */
export interface PlanPromoCodesInput extends PromoCodeDetailsInput, Idempotent, Replacing {
  readonly target: CreatorTargetInput;
  readonly template?: string | null | undefined;
  readonly discount?: number | null | undefined;
  readonly terms: TermsInput;
  readonly creatorTerms?: TermsInput | null | undefined;
  readonly dealId?: string | null | undefined;
  readonly creatorProgramId?: string | null | undefined;
  readonly performanceProgramId?: string | null | undefined;
  readonly withCode?: string | null | undefined;
  readonly mayUseOtherText?: boolean | null | undefined;
  readonly waitDays?: number | null | undefined;
  readonly tellsOwners?: boolean | null | undefined;
}

/** A template says nothing of these before it meets a creator. */
export const ANYBODY = {
  ...{ FIRST: 'ANNA', LAST: 'LINDT', NAME: 'ANNA', HANDLE: 'ANNALINDT' },
  ...{ DISCOUNT: '15', YEAR: '2026' },
};

/**
 * Begins the plan of codes for many creators: a job judges one row a creator, and nothing is written of codes.
 * @returns or `COUNT_CHANGED` where the filter finds another number than the caller expects; what is wrong with the
 * template, the deal or the terms
 */
export async function planPromoCodes(
  deps: JobDependencies,
  call: Call,
  input: PlanPromoCodesInput,
): Promise<Result<BulkJobOutcome>> {
  const parsed = parse(planPromoCodesSchema, input);
  const { filter } = input.target;
  const count = parsed.ok && filter ? await countOf(deps, call, filter) : null;
  const begin = useCase<PlanPromoCodesInput, BulkJobOutcome>(
    'planPromoCodes',
    async (transaction, parts, caller) => {
      if (!parsed.ok) return parsed;
      const many = tooMany(count ?? 0, ['target', 'filter'], JOB_ROWS_MAX);
      if (many !== null) return refused(many);
      if (filter && count !== filter.expectedCount) {
        const path = ['target', 'filter', 'expectedCount'];
        const told = { expected: filter.expectedCount, count: count ?? 0 };
        return refused(violation('COUNT_CHANGED', path, told));
      }
      return plan(transaction, parts, caller, {
        plan: parsed.value,
        filter,
        count,
        replaces: input.replaces,
      });
    },
  );
  return begin(deps, call, input);
}

async function countOf(
  { clock, reads }: JobDependencies,
  { accountId, ownerId, actor }: Call,
  filter: CreatorFilter,
): Promise<number> {
  const scope = { accountId, ownerId, asker: askerOf(actor), now: clock.now() };
  const [count] = await reads.creators.counts(scope, [filter], JOB_ROWS_MAX + 1);
  return count?.value ?? 0;
}

interface Asked extends Replacing {
  readonly plan: PlanPromoCodes;
  readonly filter: CreatorTargetInput['filter'];
  readonly count: number | null;
}

async function plan(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { plan: { target, template, ...asked }, filter, count, replaces }: Asked,
): Promise<Result<BulkJobOutcome>> {
  const chosen = await templateFor(transaction, template);
  const space = chosen.ok ? spaceOf(chosen.value.text, ANYBODY) : chosen;
  const deal = asked.dealId === null ? null : await transaction.deal(asked.dealId);
  const violations = [
    ...(space.ok ? [] : space.violations),
    ...(asked.dealId !== null && deal === null ? [violation('NOT_FOUND', ['dealId'])] : []),
  ];
  if (!chosen.ok || violations.length > 0) return { ok: false, violations };
  const params: IssueParams = {
    ...asked,
    template: chosen.value.text,
    templateId: chosen.value.saved?.id ?? null,
    filter: filter ?? null,
  };
  const rows = inputsOf(target);
  return newJob(transaction, deps, call, {
    ...{ kind: 'ISSUE_PROMO_CODES', action: 'planPromoCodes', params, rows },
    ...{ total: count ?? rows.length, findsRows: Boolean(filter) },
    ...{ tellsOwners: asked.tellsOwners, replaces },
  });
}

function inputsOf(target: PlanPromoCodes['target']): readonly IssueRow[] {
  if ('typed' in target) return (target.typed ?? []).map((typed) => ({ typed }));
  if ('ids' in target) return (target.ids ?? []).map((creatorId) => ({ creatorId }));
  return [];
}
