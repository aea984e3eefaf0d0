import {
  acceptApplicationsSchema,
  applicationAfter,
  contractFrom,
  declineApplicationsSchema,
  moved,
  ok,
  parse,
  refused,
  type AtEnd,
  type Instant,
  type Membership,
  type MembershipId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { AuditAction, Dependencies, Facts, Transaction } from '../ports/unit-of-work.js';
import { Conflict } from '../ports/unit-of-work.js';
import { tryWaitingRows } from '../jobs/issue/try-waiting.js';
import { auditEvent, changed } from '../spine/audit.js';
import { absentAmong, hasDoneAny } from '../spine/each-of-many.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import { together } from '../spine/together.js';
import { membershipTold, programNamed } from './change-membership.js';

/** The input of `acceptApplications`: one contract and one message for all. */
export interface AcceptApplicationsInput extends Idempotent {
  readonly membershipIds: readonly string[];
  /** Empty: from now. */
  readonly contractStart?: Instant | null | undefined;
  readonly contractEnd?: Instant | null | undefined;
  readonly atEnd?: AtEnd | null | undefined;
  readonly keepUntil?: Instant | null | undefined;
  readonly message?: string | null | undefined;
}

/** The input of `declineApplications`. */
export interface DeclineApplicationsInput extends Idempotent {
  readonly membershipIds: readonly string[];
  readonly reason?: string | null | undefined;
}

/** What became of one application: nothing was written of one that has errors. */
export interface ApplicationOutcome {
  readonly membershipId: MembershipId;
  readonly errors: readonly Violation[];
}

export interface ApplicationsOutcome {
  readonly outcomes: readonly ApplicationOutcome[];
}

/** One decision for all. */
export interface Decision {
  readonly name: AuditAction & ('acceptApplications' | 'declineApplications');
  readonly action: 'ACCEPT' | 'DECLINE';
  readonly fields: Partial<Membership>;
  readonly reason: string | null;
}

/** Accepts applications, each judged by itself: of two who decide about one the first is right. */
export function acceptApplications(
  deps: Dependencies,
  call: Call,
  input: AcceptApplicationsInput,
): Promise<Result<ApplicationsOutcome>> {
  return decide(deps, call, 'acceptApplications', input, () => {
    const parsed = parse(acceptApplicationsSchema, input);
    if (!parsed.ok) return parsed;
    const { membershipIds, message, ...terms } = parsed.value;
    const contract = contractFrom(terms, deps.clock.now());
    if (!contract.ok) return contract;
    const fields = { ...contract.value, decisionMessage: message };
    return ok({ membershipIds, action: 'ACCEPT', fields, reason: null });
  });
}

/** Declines applications, each judged by itself. The creators are told the reason. */
export function declineApplications(
  deps: Dependencies,
  call: Call,
  input: DeclineApplicationsInput,
): Promise<Result<ApplicationsOutcome>> {
  return decide(deps, call, 'declineApplications', input, () => {
    const parsed = parse(declineApplicationsSchema, input);
    if (!parsed.ok) return parsed;
    const { membershipIds, reason } = parsed.value;
    return ok({ membershipIds, action: 'DECLINE', fields: { decisionMessage: reason }, reason });
  });
}

type Read = Omit<Decision, 'name'> & { readonly membershipIds: readonly string[] };

function decide(
  deps: Dependencies,
  call: Call,
  name: Decision['name'],
  input: Idempotent & Pick<AcceptApplicationsInput, 'membershipIds'>,
  read: () => Result<Read>,
): Promise<Result<ApplicationsOutcome>> {
  return mutate(deps, call, {
    ...{ name, input },
    isRemembered: hasDoneAny,
    work: async (transaction) => {
      const parsed = read();
      if (!parsed.ok) return parsed;
      const { membershipIds, ...decision } = parsed.value;
      const memberships = await applicationsBy(transaction, membershipIds, input.membershipIds);
      if (!memberships.ok) return memberships;
      const all = { ...decision, name };
      return ok({ outcomes: await decideAll(transaction, deps, call, memberships.value, all) });
    },
  });
}

async function applicationsBy(
  facts: Facts,
  ids: readonly string[],
  given: readonly string[],
): Promise<Result<readonly Membership[]>> {
  const found = await together(ids, (id) => facts.membershipById(id));
  const absent = absentAmong(ids, (place) => found[place] !== null, given, ['membershipIds']);
  return absent.length === 0
    ? ok(found.filter((membership) => membership !== null))
    : refused(...absent);
}

/** Decides about memberships that were read in the transaction, in the name of whoever calls. */
export async function decideAll(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  memberships: readonly Membership[],
  decision: Decision,
): Promise<readonly ApplicationOutcome[]> {
  const programs = new Map((await transaction.programs()).map((each) => [each.id, each]));
  const names = await together(memberships, ({ creatorId }) => transaction.creatorNamed(creatorId));
  const now = deps.clock.now();
  const decided = { decidedAt: now, decidedBy: call.actor.name, ...decision.fields };
  const judged = memberships.map((before, place) => ({
    ...{ before, name: names[place]?.displayName ?? '' },
    state: applicationAfter(before, decision.action, now),
  }));
  for (const { before, name, state } of judged) {
    if (!state.ok) continue;
    const next = { ...before, ...decided, state: state.value, version: before.version + 1 };
    const after = moved(before, next, now);
    // Somebody was quicker: all is judged again, on what they have decided.
    if (!(await transaction.updateMembership(after, before.version))) throw new Conflict();
    const program = programs.get(before.programId);
    if (program === undefined) throw new Error('a membership lacks what it joins');
    await transaction.appendAudit(
      auditEvent(deps, call, {
        ...{ action: decision.name, subjectType: 'Creator', subjectId: before.creatorId },
        ...{ subjectLabel: name, reason: decision.reason },
        changes: [programNamed(program), ...changed(membershipTold(before), membershipTold(after))],
      }),
    );
  }
  // Behind all decisions: what is read ends what is collected to be written at once.
  for (const { before, state } of judged) {
    if (state.ok && state.value === 'JOINED') {
      await tryWaitingRows(transaction, deps, before.creatorId);
    }
  }
  return judged.map(({ before, state }) => ({
    membershipId: before.id,
    errors: state.ok ? [] : state.violations.map((each) => ({ ...each, path: [] })),
  }));
}
