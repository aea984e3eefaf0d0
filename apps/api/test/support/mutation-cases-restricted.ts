import { told, type Case } from './mutation-case.js';
import type { TestServer } from './server.js';
import { make, type World } from './world.js';

const WINDOW = { startAt: '2089-01-02T00:00:00.000Z', endAt: '2090-01-02T00:00:00.000Z' };
const TOLD = [told('startAt', WINDOW.startAt), told('endAt', WINDOW.endAt)];

/** Calls for the mutations of restricted texts. */
export function restrictedCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const prefix = (text: string) =>
    make(server.client, 'createRestrictedText', { kind: 'PREFIX', text }, world.account);
  return {
    createRestrictedText: {
      input: () => ({ kind: 'PREFIX', text: 'vip-', reason: 'Loyalty', ...WINDOW }),
      also: [...TOLD, told('restrictedTextKind', 'PREFIX'), told('restrictedReason', 'Loyalty')],
      untold: ['prefix', 'note', 'fromAt', 'untilAt'],
      again: 'REFUSED',
    },
    createRestrictedTexts: {
      input: () => ({ texts: ['Admin', 'STAFF'], reason: 'Looks like us', ...WINDOW }),
      also: [],
      alsoOfOne: [
        ...TOLD,
        told('restrictedTextKind', 'WORD'),
        told('restrictedReason', 'Looks like us'),
      ],
      untold: ['internalNote', 'purpose'],
      again: 'NOTHING',
    },
    updateRestrictedText: {
      input: async () => ({
        restrictedTextId: await prefix('UPDATED'),
        ...{ version: 1, reason: 'Looks like us', endAt: WINDOW.endAt },
      }),
      also: [told('restrictedReason', 'Looks like us'), told('endAt', WINDOW.endAt)],
      untold: ['note', 'untilAt'],
      again: 'REFUSED',
    },
    endRestrictedText: {
      input: async () => ({
        ...{ restrictedTextId: await prefix('ENDED'), version: 1, reason: 'Done' },
      }),
      also: [],
      untold: ['endedBy', 'endedReason'],
      again: 'REFUSED',
    },
  };
}
