import { told, type Case, type Told } from './mutation-case.js';
import type { TestServer } from './server.js';
import { make, type World } from './world.js';

/** A call for every mutation of drafts. */
export function draftCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const values = { fields: { text: 'BEGUN' } };
  const changesHands: Told[] = [];
  return {
    saveDraft: {
      input: ({ creator, creatorProgram }) => ({
        ...{ creatorId: creator, creatorProgramId: creatorProgram, step: 'code', values },
      }),
      also: [told('owner', 'Owner'), told('creator', 'Mei Tanaka')],
      untold: ['slot', 'valuesText', 'waitsForJoin', 'creatorProgramId', 'changedAt'],
      again: 'ANOTHER',
    },
    takeOverDraft: {
      input: async () => {
        const { client, email } = await server.person('MANAGER', world.account);
        changesHands.splice(0, 1, told('owner', 'Owner', email));
        return { draftId: await make(client, 'saveDraft', { values }, world.account) };
      },
      also: changesHands,
      untold: ['slot', 'changedAt'],
      again: 'NOTHING',
    },
    deleteDraft: {
      input: async () => ({
        draftId: await make(server.client, 'saveDraft', { values, step: 'code' }, world.account),
      }),
      also: [told('owner', null, 'Owner')],
      untold: ['slot', 'valuesText', 'waitsForJoin', 'changedAt'],
      again: 'REFUSED',
    },
  };
}
