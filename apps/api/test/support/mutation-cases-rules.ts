import { told, type Case } from './mutation-case.js';
import type { TestServer } from './server.js';
import { make, type World } from './world.js';

/** A call for every mutation of rules that answer applications. */
export function ruleCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const rule = (name: string) =>
    make(
      server.client,
      'createApplicationRule',
      {
        ...{ programId: world.creatorProgram, name, action: 'ACCEPT', message: 'Hello' },
        conditions: [{ kind: 'FOLLOWERS_OVER', followers: 5 }],
      },
      world.account,
    );
  return {
    createApplicationRule: {
      input: ({ creatorProgram }) => ({
        ...{ programId: creatorProgram, name: 'Fans', action: 'ACCEPT', message: 'Welcome' },
        conditions: [{ kind: 'FOLLOWERS_OVER', followers: 1_000, platform: 'X' }],
        ...{ delayHours: 24, position: 1, isEnabled: false },
      }),
      also: [told('conditions', 'FOLLOWERS_OVER 1000 X'), told('program', 'Acme CREATOR')],
      again: 'REFUSED',
    },
    updateApplicationRule: {
      input: async () => ({
        ...{ applicationRuleId: await rule('Before'), version: 1, name: 'After', isEnabled: false },
        conditions: [{ kind: 'JOINED_BEFORE' }],
        ...{ action: 'DECLINE', message: 'No', delayHours: 1, position: 20 },
      }),
      also: [
        told('conditions', 'JOINED_BEFORE', 'FOLLOWERS_OVER 5'),
        told('program', 'Acme CREATOR', 'Acme CREATOR'),
      ],
      again: 'REFUSED',
    },
    deleteApplicationRule: {
      input: async () => ({ applicationRuleId: await rule('Gone') }),
      also: [
        told('conditions', null, 'FOLLOWERS_OVER 5'),
        told('program', 'Acme CREATOR', 'Acme CREATOR'),
      ],
      again: 'REFUSED',
    },
  };
}
