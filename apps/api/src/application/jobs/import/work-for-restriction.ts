import { restrictionChanges, violation, type Instant } from '@creator-codes/domain';
import type { Facts } from '../../ports/unit-of-work.js';
import { faultAt, type WantedRestriction } from './wanted.js';
import type { WorkOrFaults } from './work-for.js';

/** What is to be done so that nobody gets a text: it is restricted, or has other dates. */
export async function workForRestriction(
  facts: Facts,
  { text, normalForm, ...said }: WantedRestriction,
  now: Instant,
): Promise<WorkOrFaults> {
  const those = await facts.restrictions(normalForm);
  const before = those.find((each) => each.kind === 'WORD' && each.normalForm === normalForm);
  if (before !== undefined) {
    const changes = restrictionChanges(before, said, now);
    if (changes === null) return { work: null, assignments: [] };
    const { id: restrictedTextId, version } = before;
    const input = { restrictedTextId, version, ...changes };
    return { work: { does: 'CHANGE_RESTRICTION', input }, assignments: [] };
  }
  const { startAt = null, endAt = null } = said;
  if (endAt !== null && endAt <= now) {
    return { faults: [faultAt('endAt', violation('ENDS_IN_PAST', [], { endAt }))] };
  }
  const from = startAt === null || startAt <= now ? {} : { startAt };
  const input = { text, kind: 'WORD' as const, ...from, ...(endAt === null ? {} : { endAt }) };
  return { work: { does: 'RESTRICT', input }, assignments: [] };
}
