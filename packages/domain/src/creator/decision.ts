import type { Instant } from '../shared/instant.js';
import { refused, ok, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import { endDueOf } from './contract-end.js';
import {
  isReversible,
  membershipStateAt,
  type EarlierState,
  type Membership,
} from './membership.js';

/** So many states are kept; further back nobody turns. */
const KEPT = 5;

/** What a membership begins with. */
export const UNDECIDED = {
  ...{ contractStart: null, contractEnd: null, invitedAt: null, decidedBy: null, decidedAt: null },
  ...{ stateSince: null, atEnd: 'KEEP', keepUntil: null, endDueAt: null },
  ...{ applicationMessage: null, decisionMessage: null, earlier: null },
} as const satisfies Omit<Membership, 'id' | 'creatorId' | 'programId' | 'state' | 'version'>;

const NOTHING: EarlierState = { ...snapshotOf(UNDECIDED), state: 'NONE', earlier: null };

/**
 * A membership moved to another state, which remembers the one before.
 * @param before null where it begins
 */
export function moved(before: Membership | null, after: Membership, now: Instant): Membership {
  const earlier: EarlierState =
    before === null
      ? NOTHING
      : {
          ...snapshotOf(before),
          state: before.state,
          earlier: shortened(before.earlier, KEPT - 2),
        };
  const next = { ...after, stateSince: now, earlier };
  return { ...next, endDueAt: endDueOf(next) };
}

function snapshotOf(membership: Omit<EarlierState, 'state' | 'earlier'>) {
  const { contractStart, contractEnd, invitedAt, decidedBy, decidedAt } = membership;
  const { stateSince, atEnd, keepUntil, endDueAt, decisionMessage } = membership;
  return {
    ...{ contractStart, contractEnd, invitedAt, decidedBy, decidedAt },
    ...{ stateSince, atEnd, keepUntil, endDueAt, decisionMessage },
  };
}

function shortened(earlier: EarlierState | null, length: number): EarlierState | null {
  if (earlier === null || length < 0) return null;
  return { ...earlier, earlier: shortened(earlier.earlier, length - 1) };
}

/**
 * The membership as it was before the last decision; null where there was none.
 * @returns it; or `MEMBERSHIP_TRANSITION`
 */
export function reversed(
  membership: Membership,
  now: Instant,
  named = 'membershipId',
): Result<Membership | null> {
  const { earlier } = membership;
  if (earlier === null || !isReversible(membership, now)) {
    const from = membershipStateAt(membership, now);
    return refused(violation('MEMBERSHIP_TRANSITION', [named], { from, action: 'REVERSE' }));
  }
  const { state, ...fields } = earlier;
  return ok(state === 'NONE' ? null : { ...membership, ...fields, state });
}

/** Where the application of a membership stands: open, decided, or null where nobody applied. */
export type ApplicationState = 'NEW' | 'PROCESSED';
export const APPLICATION_STATES = [
  'NEW',
  'PROCESSED',
] as const satisfies readonly ApplicationState[];

export function applicationOf({
  state,
  earlier,
}: Pick<Membership, 'state' | 'earlier'>): ApplicationState | null {
  if (state === 'APPLIED') return 'NEW';
  return appliedIn(earlier) === null ? null : 'PROCESSED';
}

/** Since when somebody waited or waits for an answer to their application; null where nobody applied. */
export function appliedAtOf({
  state,
  stateSince,
  earlier,
}: Pick<Membership, 'state' | 'stateSince' | 'earlier'>): Instant | null {
  return state === 'APPLIED' ? stateSince : (appliedIn(earlier)?.stateSince ?? null);
}

function appliedIn(earlier: EarlierState | null): EarlierState | null {
  return earlier === null || earlier.state === 'APPLIED' ? earlier : appliedIn(earlier.earlier);
}
