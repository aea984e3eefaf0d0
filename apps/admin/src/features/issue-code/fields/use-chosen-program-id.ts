import type { ProgramKind } from '@creator-codes/domain';
import { fieldsOf, valueOf } from '../engine/draft';
import { useWizardAccess } from '../wizard/wizard-context';
import { useProgramId } from './use-programs';

/** The program of a kind in which the draft's code is made; null while that is open. */
export function useChosenProgramId(kind: ProgramKind): string | null {
  const { procedure, draft } = useWizardAccess();
  const field = fieldsOf(procedure).find(
    (candidate) => candidate.kind === 'program' && candidate.programKind === kind,
  );
  const chosen = field === undefined ? null : valueOf(draft, { ...field, kind: 'program' });
  return useProgramId(kind, chosen?.id ?? null);
}
