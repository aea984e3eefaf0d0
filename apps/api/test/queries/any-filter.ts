import {
  CREDIT_POLICIES,
  HEALTH_FLAGS,
  MATCH_TYPES,
  PROMO_CODE_PURPOSES,
  PROMO_CODE_STATUSES,
} from '@creator-codes/domain';
import * as fc from 'fast-check';
import type { PromoCodeFilter } from '../../src/application/ports/reads.js';
import { SEARCHES } from './searches.js';
import { HOUR, WRITTEN_AT, type ReadWorld } from './world.js';

const HANDLES = ['@LUCAMOREAU', 'mei.fan', ' omur_100% ', 'luca', '@', '', '%', 'x\u0000'];

/** At most three conditions: with more, hardly a code is left to be found. */
export function anyFilter({
  programs,
  creators,
  partners,
  deals,
  jobs,
}: ReadWorld): fc.Arbitrary<PromoCodeFilter> {
  const idOf = (things: readonly { readonly id: string }[]) =>
    fc.constantFrom(...things.map(({ id }) => id), 'cr_no-id', 'pp_AAAAAAAAAAAAAAAAAAAAAA');
  const instant = fc.integer({ min: -60, max: 14 }).map((hours) => WRITTEN_AT + hours * 7 * HOUR);
  // Starts and ends are close to when the world was written; of some codes the start is their creation.
  const near = fc.oneof(
    instant,
    fc.integer({ min: -12, max: 12 }).map((hours) => WRITTEN_AT + hours * HOUR),
  );
  const all = {
    search: fc.constantFrom(...SEARCHES),
    status: fc.subarray([...PROMO_CODE_STATUSES]),
    ownerId: idOf([...creators, ...partners]),
    programId: idOf(programs),
    dealId: idOf(deals),
    bulkJobId: idOf(jobs),
    isComplete: fc.boolean(),
    purpose: fc.constantFrom(...PROMO_CODE_PURPOSES),
    matchType: fc.constantFrom(...MATCH_TYPES),
    creditPolicy: fc.constantFrom(...CREDIT_POLICIES),
    healthFlag: fc.constantFrom(...HEALTH_FLAGS),
    handle: fc.constantFrom(...HANDLES),
    createdAfter: instant,
    createdBefore: instant,
    startsAfter: near,
    startsBefore: near,
    endsAfter: near,
    endsBefore: near,
    within: fc.oneof(
      idOf(programs).map((programId) => ({ programId })),
      idOf(creators).map((ownerId) => ({ ownerId })),
    ),
  };
  return fc
    .tuple(fc.record(all), fc.subarray(Object.keys(all), { maxLength: 3 }))
    .map(([values, kept]) =>
      Object.fromEntries(Object.entries(values).filter(([name]) => kept.includes(name))),
    );
}
