import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useNavigate } from '@tanstack/react-router';
import { useAction } from '../../../shared/lib/use-action';
import type { UserError } from '../../../shared/lib/violations';

interface Answer {
  readonly planned: {
    readonly bulkJob: { readonly id: string } | null;
    readonly errors: readonly UserError[];
  };
}

const NONE: readonly UserError[] = [];

/**
 * Begins a plan of what is done to many codes, and leads to its page.
 * @returns `[start, isBusy]`; start gives what is wrong, nothing where the plan is begun or the call failed
 */
export function useStartPlan<Data extends Answer, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  onClose: () => void,
) {
  const navigate = useNavigate();
  const [plan, isBusy] = useAction(document, { forget: ['bulkJobs'] });
  const start = async (variables: Variables): Promise<readonly UserError[]> => {
    const answer = await plan(variables);
    if (answer === null) return NONE;
    const { bulkJob, errors } = answer.planned;
    if (bulkJob === null) return errors;
    onClose();
    await navigate({ to: '/jobs/$id', params: { id: bulkJob.id } });
    return NONE;
  };
  return [start, isBusy] as const;
}
