import { mutation, type Probe } from './id-probe.js';
import { TERMS } from './world.js';

/** What a call on several codes needs beside its target. */
const CALLS: Readonly<Record<string, object>> = {
  expirePromoCodes: {},
  changePromoCodeDates: { clearEnd: true, timeZone: 'UTC' },
};

/**
 * Where the target of a call on several codes names an id.
 * @param filters fields of the filter, each with an id of theirs
 */
export function targetProbes(
  theirCode: string,
  filters: readonly (readonly [string, string])[],
): Readonly<Record<string, readonly [string, Probe]>> {
  const probes = Object.entries(CALLS).flatMap(([name, more]) => {
    const on = (targetOf: (id: string) => object) =>
      mutation(name, (id) => ({ target: targetOf(id), ...more }));
    const path = `Mutation.${name}.input.target`;
    return [
      [`${path}.ids`, [theirCode, on((id) => ({ ids: [id] }))]] as const,
      ...filters.map(
        ([field, id]) =>
          [
            `${path}.filter.${field}`,
            [id, on((named) => ({ filter: { [field]: named, expectedCount: 1 } }))],
          ] as const,
      ),
    ];
  });
  return Object.fromEntries(probes);
}

/** Where an edit of one code names an id. */
export function editProbes({
  myHalf,
  theirCode,
  deal,
}: Readonly<Record<'myHalf' | 'theirCode' | 'deal', string>>): Readonly<
  Record<string, readonly [string, Probe]>
> {
  return {
    'Mutation.updatePromoCode.input.promoCodeId': [
      theirCode,
      mutation('updatePromoCode', (promoCodeId) => ({ promoCodeId, version: 1, comments: 'Mine' })),
    ],
    'Mutation.updatePromoCode.input.dealId': [
      deal,
      mutation('updatePromoCode', (dealId) => ({ promoCodeId: myHalf, version: 1, dealId })),
    ],
    'Mutation.updatePromoCode.input.assignments.assignmentId': [
      theirCode,
      mutation('updatePromoCode', (assignmentId) => ({
        ...{ promoCodeId: myHalf, version: 1 },
        assignments: [{ assignmentId, terms: TERMS }],
      })),
    ],
    'Mutation.reactivatePromoCode.input.promoCodeId': [
      theirCode,
      mutation('reactivatePromoCode', (promoCodeId) => ({ promoCodeId, version: 1 })),
    ],
    'Mutation.rotatePromoCode.input.promoCodeId': [
      theirCode,
      mutation('rotatePromoCode', (promoCodeId) => ({
        ...{ promoCodeId, version: 1, text: 'ROTATED1', reason: 'Mine' },
      })),
    ],
    'Mutation.releasePromoCodeText.input.promoCodeId': [
      theirCode,
      mutation('releasePromoCodeText', (promoCodeId) => ({ promoCodeId, version: 1 })),
    ],
  };
}
