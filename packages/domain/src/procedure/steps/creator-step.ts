import {
  canMembership,
  hasJoined,
  membershipStateAt,
  type MembershipTerms,
} from '../../creator/membership.js';
import type { Instant } from '../../shared/instant.js';
import { idSchema, optionalIdSchema } from '../../shared/fields.js';
import { violation, type Violation } from '../../shared/violation.js';
import type { ProcedureStep, Remedy } from '../step.js';
import { blocked, blockedByProgram, passed, ready, remedy } from '../verdict.js';

/**
 * R1: a creator gets a code only in a Creator program that they have joined. Whose contract begins later may get one
 * that starts then (`startOutsideContract`).
 */
export function notJoinedViolation(
  creator: { readonly displayName: string },
  membership: MembershipTerms | null,
  now: Instant,
): Violation | null {
  const state = membership === null ? 'NONE' : membershipStateAt(membership, now);
  return state === 'JOINED' || state === 'UPCOMING'
    ? null
    : violation('CREATOR_NOT_JOINED', ['creatorId'], { creator: creator.displayName, state });
}

/** Step 1 of both procedures: who the code is for, and whether they have joined. */
export const creatorStep = {
  id: 'creator',
  programKind: 'CREATOR',
  fields: [
    { name: 'creatorId', kind: 'creator', required: true },
    { name: 'creatorProgramId', kind: 'program', required: false, programKind: 'CREATOR' },
  ],
  shape: { creatorId: idSchema, creatorProgramId: optionalIdSchema },
  objections: [{ code: 'CREATOR_NOT_JOINED', field: 'creatorId' }],
  judge: (facts) => {
    if (!facts.creatorProgram.ok)
      return blockedByProgram(facts.creatorProgram.violations, 'CREATOR');
    if (facts.creator === null) return ready();
    if (!facts.creator.ok) return blocked(facts.creator.violations);
    const creator = facts.creator.value;
    const notJoined = notJoinedViolation(creator, facts.membership, facts.now);
    return notJoined === null
      ? passed(...joined(creator, facts.membership, facts.now))
      : blocked([notJoined], remediesFor(creator.id, facts.membership, facts.now));
  },
} as const satisfies ProcedureStep;

function joined(
  { displayName: creator }: { readonly displayName: string },
  membership: MembershipTerms | null,
  now: Instant,
): Parameters<typeof passed> {
  return hasJoined(membership, now)
    ? ['CREATOR_JOINED', { creator }]
    : ['CREATOR_JOINS_LATER', { creator, contractStart: membership?.contractStart ?? now }];
}

function remediesFor(
  creatorId: string,
  membership: MembershipTerms | null,
  now: Instant,
): readonly Remedy[] {
  if (canMembership(membership, 'INVITE', now))
    return [remedy('INVITE_CREATOR', creatorId, 'CREATOR')];
  if (!canMembership(membership, 'JOIN', now)) return [];
  return [
    remedy('RECORD_CREATOR_JOINED', creatorId, 'CREATOR'),
    remedy('COPY_INVITATION', creatorId, 'CREATOR'),
  ];
}
