import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { notePlan, saveBulkDraft, type BulkTarget } from '../../../shared/lib/bulk-draft';
import { useAction } from '../../../shared/lib/use-action';
import { useAccount } from '../../../shared/lib/viewer';
import type { Objection } from '../../../shared/lib/violations';
import { PlanCodes } from '../mutations';
import { readPattern, targetInput, type PatternValues } from './pattern-values';

interface Asked {
  readonly target: BulkTarget;
  readonly values: PatternValues;
  /** How many the filter of the target finds. */
  readonly count: number;
  readonly idempotencyKey: string;
  /** The plans whose place it takes. */
  readonly replaces: string[];
  /** Takes the place of the page in the history. */
  readonly isHere?: boolean;
}

interface Planned {
  /** What is wrong with the answers; nothing where it is done or failed as a call. */
  readonly wrong: readonly Objection[];
  /** Leads to the check of the plan; null where there is none. */
  readonly go: (() => Promise<void>) | null;
}

/** Plans codes; what was asked is kept beside the plan, so that it can be asked again. */
export function usePlan() {
  const navigate = useNavigate();
  const { id: accountId } = useAccount();
  const [ask, isBusy] = useAction(PlanCodes, { forget: ['bulkJobs'] });
  const plan = useCallback(
    async (asked: Asked): Promise<Planned> => {
      const { target, values, count, idempotencyKey, replaces, isHere = false } = asked;
      const read = readPattern(targetInput(target, count), values);
      if (!read.ok) return { wrong: read.violations, go: null };
      const answer = await ask({ input: { ...read.value, idempotencyKey, replaces } });
      const payload = answer?.planPromoCodes;
      if (payload === undefined) return { wrong: [], go: null };
      if (payload.bulkJob === null) return { wrong: payload.errors, go: null };
      const { id } = payload.bulkJob;
      saveBulkDraft(id, { target, pattern: { ...values } });
      notePlan(accountId, id);
      const go = () =>
        navigate({ to: '/codes/new/bulk/check/$id', params: { id }, replace: isHere });
      return { wrong: [], go };
    },
    [ask, accountId, navigate],
  );
  return [plan, isBusy] as const;
}
