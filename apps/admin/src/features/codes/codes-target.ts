import type { VariablesOf } from '../../shared/lib/graphql';
import type { ChangePromoCodeDates } from './life-documents';

type TargetInput = VariablesOf<typeof ChangePromoCodeDates>['input']['target'];

/** Which codes something is done with. */
export interface CodesTarget {
  readonly input: TargetInput;
  readonly count: number;
  /** Set if it is one code that is shown. */
  readonly single?: { readonly id: string; readonly text: string } | undefined;
}

/** The codes that were picked one by one. */
export function targetOf(
  codes: readonly { readonly id: string; readonly text: string }[],
): CodesTarget {
  return {
    input: { ids: codes.map(({ id }) => id) },
    count: codes.length,
    single: codes.length === 1 ? codes[0] : undefined,
  };
}
