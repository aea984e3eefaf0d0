/**
 * What needs a manager's eye; flags, never states.
 * - `HALF_MADE`: an assignment that the account's mode asks for is missing.
 * - `OWNER_NOT_JOINED`: the creator has no valid contract when the code counts, so earns nothing.
 * - `DEAL_ENDED`: the deal that the code belongs to is over.
 */
export const HEALTH_FLAGS = ['HALF_MADE', 'OWNER_NOT_JOINED', 'DEAL_ENDED'] as const;
export type HealthFlag = (typeof HEALTH_FLAGS)[number];

export interface HealthFacts {
  readonly isComplete: boolean;
  /** Whether the contract covers now, or the start of a code that begins later; true for performance partners. */
  readonly ownerHasJoined: boolean;
  readonly dealHasEnded: boolean;
}

export function healthFlagsOf(facts: HealthFacts): readonly HealthFlag[] {
  return HEALTH_FLAGS.filter((flag) => {
    switch (flag) {
      case 'HALF_MADE':
        return !facts.isComplete;
      case 'OWNER_NOT_JOINED':
        return !facts.ownerHasJoined;
      case 'DEAL_ENDED':
        return facts.dealHasEnded;
    }
  });
}
