import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { saveBulkDraft, type BulkTarget } from '../../../shared/lib/bulk-draft';
import { useAction } from '../../../shared/lib/use-action';
import type { Objection } from '../../../shared/lib/violations';
import { PlanCodes } from '../mutations';
import { readPattern, targetInput, type PatternValues } from './pattern-values';

interface Asked {
  readonly target: BulkTarget;
  readonly values: PatternValues;
  /** How many the filter of the target finds. */
  readonly count: number;
  readonly idempotencyKey: string;
  /** Takes the place of the page in the history. */
  readonly replaces?: boolean;
}

/**
 * Plans codes and leads to the check of them; what was asked is kept beside the plan, so that it can be asked again.
 * @returns `[plan, isBusy]`; plan gives what is wrong with the answers, nothing where it is done or failed as a call
 */
export function usePlan() {
  const navigate = useNavigate();
  const [ask, isBusy] = useAction(PlanCodes, { forget: ['bulkJobs'] });
  const plan = useCallback(
    async ({ target, values, count, idempotencyKey, replaces = false }: Asked) => {
      const read = readPattern(targetInput(target, count), values);
      if (!read.ok) return read.violations;
      const answer = await ask({ input: { ...read.value, idempotencyKey } });
      const payload = answer?.planPromoCodes;
      const none: readonly Objection[] = [];
      if (payload === undefined) return none;
      if (payload.bulkJob === null) return payload.errors;
      const { id } = payload.bulkJob;
      saveBulkDraft(id, { target, pattern: { ...values } });
      await navigate({ to: '/codes/new/bulk/check/$id', params: { id }, replace: replaces });
      return none;
    },
    [ask, navigate],
  );
  return [plan, isBusy] as const;
}
