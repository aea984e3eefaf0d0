import { callsIn } from './mutation-calls.js';
import { told, type Case } from './mutation-case.js';
import type { TestServer } from './server.js';
import { at } from './memberships.js';
import { make, type World } from './world.js';

/** Calls of the mutations on invitations of creators. */
export function invitationCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const { creator, membership } = callsIn(server, world);
  return {
    inviteCreator: {
      input: async ({ creatorProgram }) => ({
        creatorId: await creator('Invited'),
        programId: creatorProgram,
      }),
      also: [told('membership', 'INVITED'), told('program', 'Acme CREATOR')],
      again: 'REFUSED',
    },
    inviteCreators: {
      input: async ({ creatorProgram }) => ({
        target: { ids: [await creator('Invited with others')] },
        programId: creatorProgram,
      }),
      also: [told('membership', 'INVITED'), told('program', 'Acme CREATOR')],
      untold: ['target', 'programId'],
      again: 'NOTHING',
    },
    resendCreatorInvitation: {
      input: async () => {
        const { membershipId } = await membership('Invited again', 'inviteCreator');
        return { membershipId, toCopy: true };
      },
      also: [told('program', 'Acme CREATOR')],
      untold: ['toCopy'],
      again: 'ANOTHER',
    },
    createInvitationLink: {
      input: ({ creatorProgram }) => ({
        ...{ programId: creatorProgram, name: 'Autumn', message: 'Welcome', limit: 5 },
        endsAt: at(30),
      }),
      also: [told('program', 'Acme CREATOR'), told('limit', '5')],
      untold: ['useLimit', 'uses', 'secretHash'],
      again: 'ANOTHER',
    },
    revokeInvitationLink: {
      input: async ({ creatorProgram: programId, account }) => {
        const link = { programId, limit: 5, endsAt: at(30) };
        return {
          invitationLinkId: await make(server.client, 'createInvitationLink', link, account),
        };
      },
      also: [told('state', 'REVOKED', 'OPEN')],
      untold: ['revokedAt', 'revokedBy'],
      again: 'REFUSED',
    },
    revokeCreatorInvitation: {
      input: async () => {
        const { membershipId } = await membership('Not any more', 'inviteCreator');
        return { membershipId };
      },
      also: [told('program', 'Acme CREATOR', 'Acme CREATOR'), told('state', 'REVOKED', 'PENDING')],
      again: 'REFUSED',
    },
  };
}
