import { useAction } from '../../shared/lib/use-action';
import type { VariablesOf } from '../../shared/lib/graphql';
import type { UserError } from '../../shared/lib/violations';
import { GiveToMediaSource, GiveToPartner, type GivenCode } from './give-documents';

/** Who gets a code and is no creator. */
export interface Taker {
  readonly kind: 'PERFORMANCE_PARTNER' | 'MEDIA_SOURCE';
  readonly id: string;
  readonly name: string;
}

type PartnerInput = VariablesOf<typeof GiveToPartner>['input'];
type Given = Omit<PartnerInput, 'performancePartnerId' | 'programId'>;
type Give = (input: Given, programId: PartnerInput['programId']) => Promise<Answer | undefined>;

interface Answer {
  readonly promoCode: Omit<GivenCode, 'warnings'> | null;
  readonly warnings: readonly UserError[];
  readonly errors: readonly UserError[];
}

const STALE = { forget: ['promoCodes', 'promoCodeByText'] } as const;

/** Gives a code to whomever it is for; nothing is answered where the call itself failed, which has been told. */
export function useGive({ kind, id }: Taker): readonly [Give, boolean] {
  const [toPartner, isPartnerBusy] = useAction(GiveToPartner, STALE);
  const [toSource, isSourceBusy] = useAction(GiveToMediaSource, STALE);
  const give: Give = async (input, programId) => {
    if (kind === 'PERFORMANCE_PARTNER') {
      const answer = await toPartner({ input: { ...input, programId, performancePartnerId: id } });
      return answer?.issuePromoCodeToPartner;
    }
    // In which program is the source's own business.
    const answer = await toSource({ input: { ...input, mediaSourceId: id } });
    return answer?.issuePromoCodeToMediaSource;
  };
  return [give, isPartnerBusy || isSourceBusy];
}
