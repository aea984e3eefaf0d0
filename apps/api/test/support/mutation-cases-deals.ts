import { told, type Case } from './mutation-case.js';
import type { TestServer } from './server.js';
import { make, type World } from './world.js';

/** Calls for the mutations of deals. */
export function dealCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  return {
    createDeal: {
      input: ({ creatorProgram }) => ({
        ...{ programId: creatorProgram, name: 'Deal', type: 'BOGO', description: 'Two for one' },
        ...{ landingPage: 'https://shop.example/', startAt: '2026-01-02T00:00:00.000Z' },
        endAt: '2027-01-02T00:00:00.000Z',
        ...{ scope: 'Boots', defaultCode: 'LAUNCH', minimumPurchase: 5_000 },
        discount: { kind: 'PERCENT', percent: 12.5, maximum: 2_000 },
      }),
      also: [
        ...[told('program', 'Acme CREATOR'), told('minimumPurchase', '50.00 USD')],
        told('discount', '12.5% (≤ 20.00 USD)'),
      ],
      untold: ['discountKind', 'discountPercent', 'discountMaximum'],
      again: 'ANOTHER',
    },
    updateDeal: {
      input: async ({ creatorProgram }) => ({
        dealId: await make(
          server.client,
          'createDeal',
          { programId: creatorProgram, name: 'Deal', type: 'BOGO' },
          world.account,
        ),
        ...{ version: 1, name: 'Sale', type: 'REBATE', description: 'Later' },
        ...{ landingPage: 'https://shop.example/', scope: 'Boots', defaultCode: 'SALE' },
        ...{ startAt: '2026-01-02T00:00:00.000Z', endAt: '2027-01-02T00:00:00.000Z' },
        ...{ discount: { kind: 'AMOUNT', amount: 1_500 }, minimumPurchase: 5_000, syncDates: true },
        externalIds: [{ system: 'impact.com', id: 'SALE' }],
      }),
      also: [
        ...[told('discount', '15.00 USD'), told('minimumPurchase', '50.00 USD')],
        told('externalIds', 'impact.com: SALE'),
      ],
      untold: ['discountKind', 'discountAmount'],
      again: 'REFUSED',
    },
    planDealChange: {
      input: async ({ creatorProgram }) => ({
        dealId: await make(
          server.client,
          'createDeal',
          { programId: creatorProgram, name: 'Planned', type: 'BOGO' },
          world.account,
        ),
        ...{ version: 1, endAt: '2099-01-02T00:00:00.000Z', syncDates: true },
      }),
      also: [told('kind', 'FOLLOW_DEAL'), told('state', 'PLANNING'), told('rows', '0')],
      again: 'ANOTHER',
    },
    createPromoCodeTemplate: {
      input: () => ({ name: 'Names', template: '{FIRST}{10|15}', isDefault: true }),
      also: [],
      again: 'REFUSED',
    },
    updatePromoCodeTemplate: {
      input: async () => ({
        promoCodeTemplateId: await make(
          server.client,
          'createPromoCodeTemplate',
          { name: 'Hands', template: '{HANDLE}' },
          world.account,
        ),
        ...{ version: 1, name: 'Handles', template: '{HANDLE}{##}' },
      }),
      also: [],
      again: 'REFUSED',
    },
  };
}
