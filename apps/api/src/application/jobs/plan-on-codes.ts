import {
  JOB_ROWS_MAX,
  ok,
  parse,
  planPromoCodeCompletionSchema,
  planPromoCodeDatesSchema,
  planPromoCodeExpirySchema,
  planPromoCodeRotationSchema,
  refused,
  tooMany,
  violation,
  type BulkJobKind,
  type Instant,
  type Result,
} from '@creator-codes/domain';
import type { TargetInput } from '../codes/codes-of-target.js';
import type { ChangePromoCodeDatesInput } from '../codes/change-promo-code-dates.js';
import type { ExpirePromoCodesInput } from '../codes/expire-promo-codes.js';
import type { TermsInput } from '../codes/issue-evaluation.js';
import { spaceOf, templateFor } from '../codes/template-space.js';
import { askerOf, type Call } from '../ports/actor.js';
import type { PromoCodeFilter } from '../ports/reads.js';
import type { AuditAction, Facts } from '../ports/unit-of-work.js';
import { useCase } from '../spine/use-case.js';
import type { JobDependencies } from './bulk-kind.js';
import { newJob } from './new-job.js';
import { ANYBODY } from './plan-promo-codes.js';
import type { BulkJobOutcome } from './bulk-job-outcome.js';

/** The input of `planPromoCodeCompletion`. */
export interface PlanCompletionInput extends TargetInput {
  readonly terms?: TermsInput | null | undefined;
  readonly creatorProgramId?: string | null | undefined;
  readonly performanceProgramId?: string | null | undefined;
}

/** The input of `planPromoCodeRotation`. */
export interface PlanRotationInput extends TargetInput {
  readonly template?: string | null | undefined;
  readonly discount?: number | null | undefined;
  readonly mayUseOtherText?: boolean | null | undefined;
  readonly graceUntil?: Instant | null | undefined;
  readonly reason: string;
}

interface Targeted {
  readonly target: { readonly ids: readonly string[] } | { readonly filter: object };
}

interface Planning<Input, Parsed> {
  /** The mutation. */
  readonly action: AuditAction;
  readonly kind: BulkJobKind;
  readonly read: (input: Input) => Result<Parsed>;
  /** What the job keeps of the input; what is wrong with all of it is told at once. */
  readonly params?: (facts: Facts, parsed: Omit<Parsed, 'target'>) => Promise<Result<object>>;
}

/**
 * Begins the plan of what is done to many codes: a job judges one row a code, and nothing is written of codes.
 * @returns or `COUNT_CHANGED` where the filter finds another number than the caller expects
 */
function planOnCodes<Input extends TargetInput, Parsed extends Targeted>({
  action,
  kind,
  read,
  params = (_facts, parsed) => Promise.resolve(ok(parsed)),
}: Planning<Input, Parsed>) {
  return async (deps: JobDependencies, call: Call, input: Input) => {
    const parsed = read(input);
    const { filter } = input.target;
    const { expectedCount, ...conditions } = filter ?? { expectedCount: 0 };
    // Before the transaction: a filter may walk far, and would keep every other writer waiting.
    const count = parsed.ok && filter ? await countOf(deps, call, conditions) : 0;
    const begin = useCase<Input, BulkJobOutcome>(action, async (transaction, parts, caller) => {
      if (!parsed.ok) return parsed;
      if (filter && count !== expectedCount) {
        const path = ['target', 'filter', 'expectedCount'];
        return refused(violation('COUNT_CHANGED', path, { expected: expectedCount, count }));
      }
      const many = tooMany(count, ['target', 'filter'], JOB_ROWS_MAX);
      if (many !== null) return refused(many);
      const { target, ...asked } = parsed.value;
      const kept = await params(transaction, asked);
      if (!kept.ok) return kept;
      const rows = 'ids' in target ? target.ids.map((promoCodeId) => ({ promoCodeId })) : [];
      return newJob(transaction, parts, caller, {
        ...{ kind, action, params: { ...kept.value, filter: filter ? conditions : null }, rows },
        ...{ total: filter ? count : rows.length, findsRows: Boolean(filter), tellsOwners: true },
      });
    });
    return begin(deps, call, input);
  };
}

async function countOf(
  { clock, reads }: JobDependencies,
  { accountId, ownerId, actor }: Call,
  filter: PromoCodeFilter,
): Promise<number> {
  const scope = { accountId, ownerId, asker: askerOf(actor), now: clock.now() };
  const [count] = await reads.promoCodes.counts(scope, [filter], JOB_ROWS_MAX + 1);
  return count?.value ?? 0;
}

/** Plans that half-made codes get the assignments that they lack. */
export const planPromoCodeCompletion = planOnCodes({
  ...{ action: 'planPromoCodeCompletion', kind: 'COMPLETE_PROMO_CODES' },
  read: (input: PlanCompletionInput) => parse(planPromoCodeCompletionSchema, input),
});

/** Plans other dates for codes. */
export const planPromoCodeDates = planOnCodes({
  ...{ action: 'planPromoCodeDates', kind: 'CHANGE_PROMO_CODE_DATES' },
  read: (input: ChangePromoCodeDatesInput) => parse(planPromoCodeDatesSchema, input),
});

/** Plans that codes end. */
export const planPromoCodeExpiry = planOnCodes({
  ...{ action: 'planPromoCodeExpiry', kind: 'EXPIRE_PROMO_CODES' },
  read: (input: ExpirePromoCodesInput) => parse(planPromoCodeExpirySchema, input),
});

/** Plans that codes are replaced by such whose texts are of a template. */
export const planPromoCodeRotation = planOnCodes({
  ...{ action: 'planPromoCodeRotation', kind: 'ROTATE_PROMO_CODES' },
  read: (input: PlanRotationInput) => parse(planPromoCodeRotationSchema, input),
  params: async (facts, { template, ...asked }) => {
    const chosen = await templateFor(facts, template);
    if (!chosen.ok) return chosen;
    const { text, saved } = chosen.value;
    const space = spaceOf(text, ANYBODY);
    return space.ok ? ok({ ...asked, template: text, templateId: saved?.id ?? null }) : space;
  },
});
