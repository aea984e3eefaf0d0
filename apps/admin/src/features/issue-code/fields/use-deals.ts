import type { ProgramKind } from '@creator-codes/domain';
import { useDealsOf, type DealChoice } from '../../../parts/deals/use-deals';
import { fieldOfKind, valueOf } from '../engine/draft';
import { useWizardAccess } from '../wizard/wizard-context';
import { useChosenProgramId } from './use-chosen-program-id';

/** The deals of the program in which a code is credited, ended ones too; none while they load. */
export function useDeals(kind: ProgramKind = 'CREATOR'): readonly DealChoice[] {
  return useDealsOf(useChosenProgramId(kind));
}

/** The deal that was chosen for the code; null for none, and while it is not known. */
export function useChosenDeal(): DealChoice | null {
  const { procedure, draft } = useWizardAccess();
  const deals = useDeals();
  const field = fieldOfKind(procedure, 'deal');
  const chosen = field === null ? null : valueOf(draft, field);
  return deals.find(({ id }) => id === chosen?.id) ?? null;
}
