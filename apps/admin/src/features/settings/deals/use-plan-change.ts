import { useNavigate } from '@tanstack/react-router';
import { useAction } from '../../../shared/lib/use-action';
import type { VariablesOf } from '../../../shared/lib/graphql';
import type { UserError } from '../../../shared/lib/violations';
import { PlanDealChange } from './deal-job-documents';

type Input = VariablesOf<typeof PlanDealChange>['input'];

/**
 * Begins the plan of a deal's change, and leads to it.
 * @returns what was refused; null where nothing was answered
 */
export function usePlanChange() {
  const navigate = useNavigate();
  const [plan, isPlanning] = useAction(PlanDealChange, { forget: ['bulkJobs'] });
  const run = async (input: Input): Promise<readonly UserError[] | null> => {
    const data = await plan({ input });
    if (data === null) return null;
    const { bulkJob, errors } = data.planDealChange;
    if (bulkJob !== null) {
      await navigate({ to: '/jobs/$id', params: { id: bulkJob.id } });
    }
    return errors;
  };
  return [run, isPlanning] as const;
}
