import { isLive, mayAsMuchAs, type PersonId } from '@creator-codes/domain';
import type { Standing } from './actor.js';
import type { Clock, Facts } from './unit-of-work.js';

/**
 * Whether the caller is still what they were taken for, or more: who calls is remembered for seconds on each process, and
 * whoever a job acts as for as long as it runs or waits.
 */
export async function mayStill(
  facts: Facts,
  { actor: { kind, id }, capacity, ownerId }: Standing,
  clock: Clock,
): Promise<boolean> {
  if (id === null) return true;
  if (kind === 'PERSON') {
    const member = await facts.memberOf(id as PersonId);
    if (member === null) return false;
    return mayAsMuchAs(member.capacity, capacity) && member.ownerId === ownerId;
  }
  if (kind === 'TOKEN') {
    const token = await facts.apiToken(id);
    // Of what a token is, nothing else ever changes.
    return token !== null && isLive(token, clock.now());
  }
  return true;
}
