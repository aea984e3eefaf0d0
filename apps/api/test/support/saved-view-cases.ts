import type { Case } from './mutation-case.js';
import type { TestServer } from './server.js';
import { make, type World } from './world.js';

/** A call for every mutation of views. */
export function savedViewCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const savedView = (name: string) =>
    make(server.client, 'createSavedView', { name, query: [] }, world.account);
  return {
    createSavedView: {
      input: () => ({
        ...{ name: 'Ends soon', isShared: true, columns: ['owner', 'window'] },
        query: [{ key: 'status', value: 'ACTIVE' }],
      }),
      also: [],
      again: 'REFUSED',
    },
    updateSavedView: {
      input: async () => ({
        savedViewId: await savedView('Before'),
        ...{ version: 1, name: 'After', isShared: true, columns: ['owner'] },
        query: [{ key: 'sort', value: 'text' }],
      }),
      also: [],
      again: 'REFUSED',
    },
    deleteSavedView: {
      input: async () => ({ savedViewId: await savedView('Gone') }),
      also: [],
      again: 'REFUSED',
    },
  };
}
