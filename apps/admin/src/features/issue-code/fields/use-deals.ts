import { skipToken, useQuery } from '@apollo/client/react';
import type { ProgramKind } from '@creator-codes/domain';
import { isOver } from '../../../shared/lib/is-over';
import { DealsQuery, type WizardDeal } from '../api/documents';
import { useChosenProgramId } from './use-chosen-program-id';

const NONE: readonly WizardDeal[] = [];

/** The deals of the program in which a code is credited, ended ones too; none while they load. */
export function useDeals(kind: ProgramKind = 'CREATOR'): readonly WizardDeal[] {
  const programId = useChosenProgramId(kind);
  const { data } = useQuery(
    DealsQuery,
    programId === null ? skipToken : { variables: { programId } },
  );
  return data?.deals.nodes ?? NONE;
}

/** Whether a deal can still be given to a code; one that is over is shown where it was chosen, and not offered. */
export function isOnOffer({ endAt }: WizardDeal): boolean {
  return !isOver(endAt);
}
