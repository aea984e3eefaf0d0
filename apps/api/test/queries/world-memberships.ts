import {
  UNDECIDED,
  type Creator,
  type Membership,
  type MembershipId,
  type Program,
} from '@creator-codes/domain';
import { DAY, HOUR, WRITTEN_AT } from './world-times.js';

/** Of the first creators, in order: joined, not yet, no longer, removed, in the other program, in both, in both for a time; the rest are in none. */
export function membershipsOf(
  creators: readonly Creator[],
  program: Program,
  other: Program,
  newId: () => MembershipId,
): readonly Membership[] {
  const joined = (
    place: number,
    { id: programId }: Program,
    terms: Partial<Pick<Membership, 'state' | 'contractStart' | 'contractEnd'>> = {},
  ): Membership => {
    const creator = creators[place];
    if (creator === undefined) throw new Error('too few creators');
    return {
      ...{ ...UNDECIDED, id: newId(), creatorId: creator.id, programId },
      ...{ state: 'JOINED' as const, version: 1, ...terms },
    };
  };
  return [
    joined(0, program),
    joined(0, other, { state: 'INVITED' }),
    joined(1, program, { contractStart: WRITTEN_AT + 4 * HOUR }),
    joined(2, program, { contractEnd: WRITTEN_AT + 7 * HOUR }),
    joined(3, program, { state: 'REMOVED' }),
    joined(3, other),
    joined(4, other, { contractEnd: WRITTEN_AT - DAY }),
    joined(5, program),
    joined(5, other),
    // Over before some of their codes start.
    ...[6, 7].flatMap((place) =>
      [program, other].map((each) => joined(place, each, { contractEnd: WRITTEN_AT + 2 * HOUR })),
    ),
  ];
}
