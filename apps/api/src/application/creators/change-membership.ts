import {
  chooseProgram,
  moved,
  membershipAfter,
  ok,
  refused,
  UNDECIDED,
  violation,
  type Creator,
  type Membership,
  type MembershipMove,
  type MembershipId,
  type Program,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { tryWaitingRows } from '../jobs/issue/try-waiting.js';
import { auditEvent, changed, instantText } from '../spine/audit.js';
import {
  Conflict,
  type AuditAction,
  type AuditChange,
  type Dependencies,
  type Transaction,
} from '../ports/unit-of-work.js';

export interface MembershipSubject {
  readonly creatorId: string;
  /** May be left out where the account has one Creator program. */
  readonly programId?: string | null | undefined;
}

export interface MembershipOutcome {
  readonly membershipId: MembershipId;
}

interface MembershipChange {
  /** The mutation's name, for the audit log. */
  readonly name: AuditAction;
  readonly action: MembershipMove;
  readonly fields: Partial<
    Omit<
      Membership,
      'id' | 'creatorId' | 'programId' | 'state' | 'earlier' | 'endDueAt' | 'version'
    >
  >;
}

/**
 * Moves a creator's membership along the domain's table of transitions, or begins one.
 * @returns the membership; or `NOT_FOUND`, `PROGRAM_MISSING`, `PROGRAM_AMBIGUOUS`, `PROGRAM_KIND`,
 * `MEMBERSHIP_TRANSITION`
 */
export async function changeMembership(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  subject: MembershipSubject,
  change: MembershipChange,
): Promise<Result<MembershipOutcome>> {
  const creator = await transaction.creator(subject.creatorId);
  const program = chooseProgram(
    await transaction.programs(),
    'CREATOR',
    subject.programId ?? null,
    'programId',
  );
  const violations = [
    ...(creator === null ? [violation('NOT_FOUND', ['creatorId'])] : []),
    ...(program.ok ? [] : program.violations),
  ];
  if (creator === null || !program.ok) return { ok: false, violations };

  const before = await transaction.membership(creator.id, program.value.id);
  const now = deps.clock.now();
  const state = membershipAfter(before, change.action, now);
  if (!state.ok) return refused(...state.violations);
  const changedNow: Membership = {
    ...(before ?? newMembership(deps, creator, program.value)),
    ...change.fields,
    state: state.value,
    version: (before?.version ?? 0) + 1,
  };
  const after = moved(before, changedNow, now);
  if (before === null) await transaction.insertMembership(after);
  else if (!(await transaction.updateMembership(after, before.version))) throw new Conflict();
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: change.name,
      subjectType: 'Creator',
      subjectId: creator.id,
      subjectLabel: creator.displayName,
      changes: [
        programNamed(program.value, before === null),
        ...changed(before === null ? {} : membershipTold(before), membershipTold(after)),
      ],
    }),
  );
  if (after.state === 'JOINED') await tryWaitingRows(transaction, deps, creator.id);
  return ok({ membershipId: after.id });
}

function newMembership(
  deps: Dependencies,
  creator: Creator,
  program: Program,
): Omit<Membership, 'state' | 'version'> {
  return {
    id: deps.ids.next('Membership'),
    creatorId: creator.id,
    programId: program.id,
    ...UNDECIDED,
  };
}

/** What of a membership may change, as the history of its creator tells it. */
export function membershipTold(membership: Membership) {
  return {
    membership: membership.state,
    contractStart: instantText(membership.contractStart),
    contractEnd: instantText(membership.contractEnd),
    // Codes that stay as they are need no word.
    atEnd: membership.atEnd === 'KEEP' ? null : membership.atEnd,
    keepUntil: instantText(membership.keepUntil),
    applicationMessage: membership.applicationMessage,
    decisionMessage: membership.decisionMessage,
  };
}

/** A creator may be in several programs, so each change of a membership says in which. It never changes. */
export function programNamed({ name }: Pick<Program, 'name'>, isNew = false): AuditChange {
  return { field: 'program', before: isNew ? null : name, after: name };
}
