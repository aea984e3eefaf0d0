import type { Creator, Membership, Program } from '@creator-codes/domain';
import type { Facts } from '../ports/unit-of-work.js';

/** Who joins what by a membership, which refers to both by key. */
export async function joinedBy(
  facts: Facts,
  { creatorId, programId }: Pick<Membership, 'creatorId' | 'programId'>,
): Promise<{ readonly creator: Creator; readonly program: Program }> {
  const creator = await facts.creator(creatorId);
  const program = (await facts.programs()).find(({ id }) => id === programId);
  if (creator === null || program === undefined)
    throw new Error('a membership lacks what it joins');
  return { creator, program };
}
