import { mutation, type Probe } from './id-probe.js';
import { TERMS } from './world.js';

/** What a plan on codes needs beside its target. */
const PLANS: Readonly<Record<string, object>> = {
  planPromoCodeCompletion: {},
  planPromoCodeDates: { clearEnd: true, timeZone: 'UTC' },
  planPromoCodeExpiry: {},
  planPromoCodeRotation: { reason: 'Mine' },
};

/** A filter that finds nothing: the call is refused, and nothing is planned. */
const NOTHING = { filter: { search: 'nothing', expectedCount: 1 } };
/** What is refused of each: a plan that is made would have an id of its own. */
const WRONG: Readonly<Record<string, object>> = {
  planPromoCodeCompletion: {
    terms: { ...TERMS, startAt: '2099-01-02T00:00:00Z', endAt: '2099-01-01T00:00:00Z' },
  },
  planPromoCodeDates: { endAt: '2099-01-01T00:00:00Z' },
  planPromoCodeExpiry: { reason: 'x'.repeat(501) },
  planPromoCodeRotation: { reason: 'x'.repeat(501) },
};

/**
 * Where a plan on codes that exist names an id. What becomes of ids of others in a plan that is made,
 * bulk-on-codes.e2e.test.ts tells.
 */
export function planProbes(
  theirCode: string,
  filters: readonly (readonly [string, string])[],
  programs: readonly (readonly [string, string])[],
): Readonly<Record<string, readonly [string, Probe]>> {
  const ofTargets = Object.entries(PLANS).flatMap(([name, more]) => {
    const path = `Mutation.${name}.input.target`;
    return [
      [
        `${path}.ids`,
        [theirCode, mutation(name, (id) => ({ target: { ids: [id] }, ...more, ...WRONG[name] }))],
      ] as const,
      ...filters.map(
        ([field, id]) =>
          [
            `${path}.filter.${field}`,
            [
              id,
              mutation(name, (named) => ({
                ...{ target: { filter: { [field]: named, expectedCount: 1 } }, ...more },
              })),
            ],
          ] as const,
      ),
    ];
  });
  const ofPrograms = programs.map(
    ([field, id]) =>
      [
        `Mutation.planPromoCodeCompletion.input.${field}`,
        [id, mutation('planPromoCodeCompletion', (named) => ({ target: NOTHING, [field]: named }))],
      ] as const,
  );
  return Object.fromEntries([...ofTargets, ...ofPrograms]);
}
