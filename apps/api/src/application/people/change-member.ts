import {
  lastOwnerViolations,
  ok,
  parse,
  refused,
  roleChangeViolations,
  updateMemberSchema,
  violation,
  type Capacity,
  type Member,
  type MemberId,
  type PersonId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent, changed } from '../spine/audit.js';
import { change } from '../spine/change.js';
import { existingAccount } from '../spine/existing-account.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { takeBackInvitationsBy } from './take-back-invitation.js';

/** The input of `updateMember`. */
export interface UpdateMemberInput extends Idempotent {
  readonly memberId: string;
  readonly role: string;
  readonly version: number;
}

/** The input of `removeMember`. */
export interface RemoveMemberInput extends Idempotent {
  readonly memberId: string;
}

type Changed = Result<{ readonly memberId: MemberId; readonly personId: PersonId }>;

/**
 * Gives somebody of the account another role; invitations that they made and could not make in it are taken back.
 * `STALE_VERSION` when theirs has changed since `version`.
 */
export async function updateMember(
  deps: Dependencies,
  call: Call,
  input: UpdateMemberInput,
): Promise<Changed> {
  return mutate(deps, call, {
    ...{ name: 'updateMember', input },
    work: async (transaction) => {
      const parsed = parse(updateMemberSchema, input);
      if (!parsed.ok) return parsed;
      const { memberId, role, version } = parsed.value;
      const changed = await change(transaction, deps, call, {
        action: 'updateMember',
        subjectType: 'Member',
        before: await transaction.member(memberId),
        namedBy: 'memberId',
        seenVersion: version,
        merge: (member) => ({ ...member, capacity: role }),
        judge: async (_after, before) => {
          const notTheirs = roleChangeViolations(before);
          return notTheirs.length > 0 ? notTheirs : ownerLeaves(transaction, before, role);
        },
        labelOf: ({ person }) => person.name,
        told: ({ capacity }) => ({ capacity }),
        save: (after, before) => transaction.updateMember(after, before.version),
      });
      if (!changed.ok) return changed;
      const member = changed.value;
      const hadTheRole = member.version === version;
      if (hadTheRole) return ok({ memberId: member.id, personId: member.personId });
      const maker = { personId: member.personId, becomes: role };
      await takeBackInvitationsBy(deps, call, transaction, maker);
      return ok({ memberId: member.id, personId: member.personId });
    },
  });
}

/** Ends what somebody is to the account, and their open invitations; they stay a person, and what they did stays done. */
export async function removeMember(
  deps: Dependencies,
  call: Call,
  input: RemoveMemberInput,
): Promise<Changed> {
  return mutate(deps, call, {
    ...{ name: 'removeMember', input },
    work: async (transaction) => {
      const member = await transaction.member(input.memberId);
      if (member === null) return refused(violation('NOT_FOUND', ['memberId']));
      const violations = await ownerLeaves(transaction, member, null);
      if (violations.length > 0) return refused(...violations);
      if (!(await transaction.deleteMember(member.id, member.version))) throw new Conflict();
      const { email } = member.person;
      await transaction.appendAudit(
        auditEvent(deps, call, {
          action: 'removeMember',
          subjectType: 'Member',
          subjectId: member.id,
          subjectLabel: member.person.name,
          changes: changed({ email, capacity: member.capacity }, { email: null, capacity: null }),
        }),
      );
      const maker = { personId: member.personId, becomes: null };
      await takeBackInvitationsBy(deps, call, transaction, maker);
      return ok({ memberId: member.id, personId: member.personId });
    },
  });
}

/**
 * Two owners who remove each other at one moment would both see another owner left. So whoever takes an owner
 * away changes the account's row on the version that they saw: the second of two finds it changed, and looks again.
 */
async function ownerLeaves(
  transaction: Transaction,
  member: Member,
  becomes: Capacity | null,
): Promise<readonly Violation[]> {
  if (member.capacity !== 'OWNER') return [];
  const account = await existingAccount(transaction);
  const violations = lastOwnerViolations(await transaction.owners(), member, becomes);
  if (violations.length > 0) return violations;
  const after = { ...account, version: account.version + 1 };
  if (!(await transaction.updateAccount(after, account.version))) throw new Conflict();
  return [];
}
