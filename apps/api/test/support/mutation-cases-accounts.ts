import { told, type Case } from './mutation-case.js';
import type { World } from './world.js';

/** A call for each mutation of accounts; others would feel the changes of one. */
export function accountCases(elsewhere: World): Readonly<Record<string, Case>> {
  return {
    createAccount: {
      input: () => ({ name: 'Globex', mode: 'CREATOR_ONLY', timeZone: 'UTC', currency: 'EUR' }),
      also: [],
      again: 'ANOTHER',
    },
    updateAccount: {
      input: () => ({
        ...{
          account: elsewhere.account,
          version: 2,
          name: 'Acme & Söhne',
          timeZone: 'Asia/Shanghai',
          currency: 'CNY',
        },
        optimizeActive: false,
      }),
      also: [told('optimizeActive', 'false', 'true')],
      untold: ['optimizeRecordedBy', 'optimizeRecordedAt'],
      again: 'REFUSED',
    },
  };
}
