import { membershipStateAt, type MembershipTerms } from '../creator/membership.js';
import type { ActiveWindow } from '../promo-code/window.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';
import type { ProcedureFacts } from './facts.js';

/** From when a code of these terms counts: a start that has passed, or none, means now. */
export function countsFrom({ startAt }: Pick<ActiveWindow, 'startAt'>, now: Instant): Instant {
  return Math.max(startAt ?? now, now);
}

/**
 * R1 for a code's start: the contract covers it. Whoever has no contract at all is told so by the creator's step.
 * @param path of the start in the input
 * @returns `CONTRACT_NOT_BEGUN`, `CONTRACT_ENDED`, or null
 */
export function startOutsideContract(
  creator: { readonly displayName: string },
  membership: MembershipTerms | null,
  terms: Pick<ActiveWindow, 'startAt'>,
  now: Instant,
  path: readonly string[],
): Violation | null {
  if (membership === null || membershipStateAt(membership, now) === 'EXPIRED') return null;
  const { contractStart, contractEnd } = membership;
  const params = { creator: creator.displayName };
  switch (membershipStateAt(membership, countsFrom(terms, now))) {
    case 'UPCOMING':
      return violation('CONTRACT_NOT_BEGUN', path, {
        ...params,
        contractStart: contractStart ?? now,
      });
    case 'EXPIRED':
      return violation('CONTRACT_ENDED', path, { ...params, contractEnd: contractEnd ?? now });
    default:
      return null;
  }
}

/** The same for the creator of a procedure; nothing before one is chosen. */
export function startViolations(
  { creator, membership, now }: Pick<ProcedureFacts, 'creator' | 'membership' | 'now'>,
  terms: Pick<ActiveWindow, 'startAt'>,
  path: readonly string[],
): readonly Violation[] {
  if (creator?.ok !== true) return [];
  const outside = startOutsideContract(creator.value, membership, terms, now, path);
  return outside === null ? [] : [outside];
}
