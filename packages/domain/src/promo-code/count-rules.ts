import type { Account, ProgramMode } from '../account/account.js';
import type { MembershipTerms } from '../creator/membership.js';
import type { Deal } from '../deal/deal.js';
import { startOutsideContract } from '../procedure/contract-rule.js';
import { notJoinedViolation } from '../procedure/steps/creator-step.js';
import { optimizeViolation } from '../procedure/steps/optimize-step.js';
import { trackingViolation } from '../procedure/verdict.js';
import type { Program, ProgramKind } from '../program/program.js';
import type { ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';
import type { DealDates } from './follow-deal.js';
import { beginningOf, isOver } from './in-force.js';
import { dealViolation } from './issue-rules.js';
import type { OwnerKind } from './owner.js';
import { requiredProgramKinds, type Assignment, type PromoCode } from './promo-code.js';

/** What of a code's deal decides about the code. */
export type DealOfCode = Pick<Deal, 'programId' | 'name'> & DealDates;

/** What the rules on a code that counts more are judged on. */
export interface CountFacts {
  readonly now: Instant;
  readonly account: Pick<Account, 'mode' | 'optimize' | 'quarantineDays'>;
  readonly programs: readonly Program[];
  /** The creator that owns the code; null for the code of anybody else. */
  readonly creator: { readonly displayName: string } | null;
  /** The creator's membership in the Creator program that the code is in. */
  readonly membership: MembershipTerms | null;
  readonly deal: DealOfCode | null;
}

/** Whether an account's mode lets a code of such an owner count in such a program. */
export function isAskedForBy(mode: ProgramMode, owner: OwnerKind, kind: ProgramKind): boolean {
  if (mode === 'CREATOR_ONLY' && kind === 'PERFORMANCE') return false;
  return requiredProgramKinds(owner, mode).includes(kind);
}

/** The same as a question about a code's assignments. */
export function isAskedForIn({ account }: Pick<CountFacts, 'account'>, code: PromoCode) {
  return ({ programKind }: Assignment) => isAskedForBy(account.mode, code.owner.kind, programKind);
}

/** The program in which a code's owner is credited (R9); null while a half-made code is in no such program. */
export function creditedIn({ owner, assignments }: PromoCode): ProgramId | null {
  const kind: ProgramKind = owner.kind === 'CREATOR' ? 'CREATOR' : 'PERFORMANCE';
  return assignments.find(({ programKind }) => programKind === kind)?.programId ?? null;
}

/** Those of a code's assignments that count more than before: they begin earlier or again, or end later or never. */
export function countingMore(
  before: PromoCode,
  after: PromoCode,
  now: Instant,
): readonly Assignment[] {
  return after.assignments.filter((assignment) => {
    const was = before.assignments.find(({ programId }) => programId === assignment.programId);
    if (was === undefined || beginningOf(assignment) < beginningOf(was)) return true;
    if (isOver(was, before.expiredAt, now)) return !isOver(assignment, after.expiredAt, now);
    return (assignment.endAt ?? Infinity) > (was.endAt ?? Infinity);
  });
}

/** The assignments that do not end yet and have another end than before, be it later or earlier, or another deal. */
export function endingAnew(
  before: PromoCode,
  after: PromoCode,
  now: Instant,
): readonly Assignment[] {
  const hasOtherDeal = before.dealId !== after.dealId;
  return after.assignments.filter((assignment) => {
    if (isOver(assignment, after.expiredAt, now)) return false;
    const was = before.assignments.find(({ programId }) => programId === assignment.programId);
    return hasOtherDeal || assignment.endAt !== was?.endAt;
  });
}

/** The one that counts longest, no end being the longest; null of none. */
export function longestOf<T extends Pick<Assignment, 'endAt'>>(
  assignments: readonly T[],
): T | null {
  const endOf = ({ endAt }: T) => endAt ?? Infinity;
  return assignments.reduce<T | null>(
    (longest, each) => (longest === null || endOf(each) > endOf(longest) ? each : longest),
    null,
  );
}

/** R1 for assignments that count more: there is a contract, and it covers their starts; without a path. */
export function contractRefusal(
  { creator, membership, now }: Pick<CountFacts, 'creator' | 'membership' | 'now'>,
  assignments: readonly Pick<Assignment, 'startAt'>[],
): Violation | null {
  if (creator === null) return null;
  const outside = assignments.flatMap(
    (each) => startOutsideContract(creator, membership, each, now, []) ?? [],
  );
  return notJoinedViolation(creator, membership, now) ?? outside[0] ?? null;
}

/** What R1 to R3, the mode and R9 say against these assignments of a code counting more; without paths. */
export function countRefusals(
  facts: CountFacts,
  code: PromoCode,
  assignments: readonly Assignment[],
): readonly Violation[] {
  if (assignments.length === 0) return [];
  const unasked = assignments.filter((each) => !isAskedForIn(facts, code)(each));
  const inPerformance = assignments.some(({ mediaSourceId }) => mediaSourceId !== null);
  const place = creditedIn(code);
  const refusals = [
    code.replacedById === null ? null : violation('NOT_EDITABLE_NOW', [], { reason: 'REPLACED' }),
    unasked.length > 0 ? violation('NOT_IN_THIS_MODE') : null,
    place === null ? null : contractRefusal(facts, assignments),
    ...facts.programs
      .filter(({ id }) => assignments.some(({ programId }) => programId === id))
      .map((program) => trackingViolation(program)),
    inPerformance ? optimizeViolation(facts.account) : null,
    facts.deal !== null && place !== null ? dealViolation(facts.deal, place) : null,
  ];
  return refusals.flatMap((refusal) => (refusal === null ? [] : [{ ...refusal, path: [] }]));
}
