import type { ProgramKind } from '@creator-codes/domain';
import { useDealsOf, type DealChoice } from '../../../parts/deals/use-deals';
import { useChosenProgramId } from './use-chosen-program-id';

/** The deals of the program in which a code is credited, ended ones too; none while they load. */
export function useDeals(kind: ProgramKind = 'CREATOR'): readonly DealChoice[] {
  return useDealsOf(useChosenProgramId(kind));
}
