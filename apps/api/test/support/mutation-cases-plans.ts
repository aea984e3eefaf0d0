import { callsIn } from './mutation-calls.js';
import { told, type Case } from './mutation-case.js';
import type { TestServer } from './server.js';
import type { World } from './world.js';

/** Calls for the mutations that plan what is done to codes that exist. */
export function planCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const { partnersCode } = callsIn(server, world);
  const planning = (kind: string, text: string, more: object = {}): Case => ({
    input: async () => ({ target: { ids: [await partnersCode(text)] }, ...more }),
    also: [told('kind', kind), told('rows', '1')],
    again: 'ANOTHER',
  });
  return {
    planPromoCodeCompletion: planning('COMPLETE_PROMO_CODES', 'EVENT61'),
    planPromoCodeDates: planning('CHANGE_PROMO_CODE_DATES', 'EVENT62', {
      ...{ endAt: '2099-01-01T00:00:00.000Z', timeZone: 'UTC' },
    }),
    planPromoCodeExpiry: planning('EXPIRE_PROMO_CODES', 'EVENT63'),
    planPromoCodeRotation: planning('ROTATE_PROMO_CODES', 'EVENT64', {
      ...{ template: '{NAME}64', reason: 'Another season' },
    }),
  };
}
