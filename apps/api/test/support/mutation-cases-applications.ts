import { callsIn } from './mutation-calls.js';
import { told, type Case } from './mutation-case.js';
import type { TestServer } from './server.js';
import { make, type World } from './world.js';

/** Calls of the mutations on applications, and of what takes a decision back. */
export function applicationCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const { creator, membership } = callsIn(server, world);
  const inProgram = told('program', 'Acme CREATOR', 'Acme CREATOR');
  const applied = async (name: string) => {
    const { membershipId } = await membership(name, 'recordCreatorApplied');
    return membershipId;
  };
  return {
    recordCreatorApplied: {
      input: async ({ creatorProgram }) => ({
        ...{ creatorId: await creator('Applies'), programId: creatorProgram },
        message: 'I like tea',
      }),
      also: [
        ...[told('membership', 'APPLIED'), told('program', 'Acme CREATOR')],
        told('applicationMessage', 'I like tea'),
      ],
      again: 'REFUSED',
    },
    acceptApplications: {
      input: async () => ({
        membershipIds: [await applied('Is accepted')],
        ...{ contractStart: '2026-01-02T00:00:00.000Z', contractEnd: '2040-01-02T00:00:00.000Z' },
        ...{ atEnd: 'KEEP_UNTIL', keepUntil: '2040-02-02T00:00:00.000Z', message: 'Welcome' },
      }),
      also: [
        ...[inProgram, told('membership', 'JOINED', 'APPLIED')],
        told('contractStart', '2026-01-02T00:00:00.000Z'),
        told('contractEnd', '2040-01-02T00:00:00.000Z'),
        told('keepUntil', '2040-02-02T00:00:00.000Z'),
        told('atEnd', 'KEEP_UNTIL'),
        told('decisionMessage', 'Welcome'),
      ],
      again: 'NOTHING',
    },
    declineApplications: {
      input: async () => ({ membershipIds: [await applied('Is declined')], reason: 'Not now' }),
      also: [
        ...[inProgram, told('membership', 'DECLINED', 'APPLIED')],
        told('decisionMessage', 'Not now'),
      ],
      again: 'NOTHING',
    },
    reverseDecision: {
      input: async () => {
        const { account, creatorProgram: programId } = world;
        const subject = { creatorId: await creator('Comes back'), programId };
        await make(server.client, 'inviteCreator', subject, account);
        const joined = { ...subject, contractStart: '2026-01-02T00:00:00.000Z' };
        const membershipId = await make(server.client, 'recordCreatorJoined', joined, account);
        return { membershipId, version: 2, reason: 'By mistake' };
      },
      also: [
        ...[inProgram, told('membership', 'INVITED', 'JOINED')],
        told('contractStart', null, '2026-01-02T00:00:00.000Z'),
      ],
      again: 'REFUSED',
    },
  };
}
