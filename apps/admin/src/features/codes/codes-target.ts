import type { VariablesOf } from '../../shared/lib/graphql';
import type { CodesApiFilter } from './filters';
import type { ChangePromoCodeDates } from './life-documents';

type TargetInput = VariablesOf<typeof ChangePromoCodeDates>['input']['target'];

/** Which codes something is done with. */
export interface CodesTarget {
  readonly input: TargetInput;
  readonly count: number;
  /** Set if it is one code that is shown. */
  readonly single?: { readonly id: string; readonly text: string } | undefined;
  /** Set if it is whatever a filter finds, shown or not. */
  readonly filter?: CodesApiFilter;
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

/** All codes that a filter finds: refused by the server if they are not as many as were counted. */
export function targetOfFilter(filter: CodesApiFilter, count: number): CodesTarget {
  return { input: { filter: { ...filter, expectedCount: count } }, count, filter };
}
