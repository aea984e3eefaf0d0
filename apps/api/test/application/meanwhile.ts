import { ok, type PersonId, type Result } from '@creator-codes/domain';
import { updateAccount } from '../../src/application/accounts/update-account.js';
import type { Call } from '../../src/application/ports/actor.js';
import type { Transaction } from '../../src/application/ports/unit-of-work.js';
import { updateProgram } from '../../src/application/programs/update-program.js';
import { codeFor, START, valueOf, type World } from './world.js';

const versionOf = async ({ deps, call }: World) =>
  (await deps.unitOfWork.read(call.accountId, (facts) => facts.account()))?.version ?? 0;

const programOf = async ({ deps, call, programs }: World, kind: 'CREATOR' | 'PERFORMANCE') => {
  const all = await deps.unitOfWork.read(call.accountId, (facts) => facts.programs());
  const program = all.find(({ id }) => id === programs[kind]);
  if (program === undefined) throw new Error('no such program');
  return program;
};

/** Switches code tracking off (R2). */
export async function switchTrackingOff(world: World, kind: 'CREATOR' | 'PERFORMANCE') {
  const { id, version } = await programOf(world, kind);
  valueOf(await updateProgram(world.deps, world.call, { id, version, codeTracking: false }));
}

/** Changes the account, whatever its version is. */
export async function change(world: World, fields: Partial<Parameters<typeof updateAccount>[2]>) {
  const version = await versionOf(world);
  valueOf(await updateAccount(world.deps, world.call, { version, ...fields }));
}

/** Takes a creator out of the program. */
export async function removeFromProgram({ deps, call, programs }: World, creatorId: string) {
  await deps.unitOfWork.run(call.accountId, async (transaction) => {
    const membership = await transaction.membership(creatorId, programs.CREATOR);
    if (membership === null) throw new Error('no membership');
    await transaction.updateMembership({ ...membership, state: 'REMOVED' }, membership.version);
    return { ok: true, value: null };
  });
}

/** A manager with a place in the account, and what they call as. */
export async function makeManager({ deps, call }: World): Promise<Call> {
  const personId: PersonId = deps.ids.next('Person');
  const member = deps.ids.next('Member');
  await deps.unitOfWork.run(call.accountId, async (transaction) => {
    await transaction.insertPerson({
      ...{ id: personId, name: 'Pat', email: `${personId}@example.com`.toLowerCase() },
      ...{ passwordHash: null, isFounder: false, isProven: true, createdAt: START },
    });
    await transaction.insertMember({
      ...{ id: member, personId, capacity: 'MANAGER', ownerId: null, joinedAt: START, version: 1 },
    });
    return { ok: true, value: null };
  });
  const actor = { kind: 'PERSON', id: personId, name: 'Pat', address: null } as const;
  return { ...call, actor, capacity: 'MANAGER' };
}

/** Removes a manager, and does more in the same unit of work. */
export function remove(
  { deps, call }: World,
  manager: Call,
  more: (transaction: Transaction) => Promise<Result<unknown>> = () => Promise.resolve(ok(null)),
) {
  return deps.unitOfWork.run(call.accountId, async (transaction) => {
    const member = await transaction.memberOf(manager.actor.id as PersonId);
    if (member === null) throw new Error('no member');
    await transaction.deleteMember(member.id, member.version);
    return more(transaction);
  });
}

/** What makes a pattern. */
export const patternFor = (creatorId: string, text: string) => ({
  ...codeFor(creatorId, text),
  matchType: 'REGEX' as const,
});
