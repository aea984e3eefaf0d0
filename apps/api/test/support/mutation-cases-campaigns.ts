import { told, type Case } from './mutation-case.js';
import type { TestServer } from './server.js';
import { make, type World } from './world.js';

/** Calls for the mutations of campaigns. */
export function campaignCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const campaign = (name: string) =>
    make(
      server.client,
      'createCreatorCampaign',
      { programId: world.creatorProgram, name },
      world.account,
    );
  const template = (name: string) =>
    make(server.client, 'createPromoCodeTemplate', { name, template: '{NAME}{##}' }, world.account);
  return {
    createCreatorCampaign: {
      input: async ({ creatorProgram, deal }) => ({
        ...{ programId: creatorProgram, name: 'Winter', description: 'Jackets', goal: 'Posts' },
        ...{ startAt: '2026-01-02T00:00:00.000Z', endAt: '2099-01-02T00:00:00.000Z' },
        ...{ budget: 120_000, desiredHires: 3, dealId: deal },
        templateId: await template('For winter'),
      }),
      also: [
        ...[told('program', 'Acme CREATOR'), told('budget', '1200.00 USD')],
        ...[told('deal', 'Spring sale'), told('template', 'For winter'), told('status', 'DRAFT')],
      ],
      again: 'REFUSED',
    },
    updateCreatorCampaign: {
      input: async ({ deal }) => ({
        creatorCampaignId: await campaign('Before'),
        ...{ version: 1, name: 'After', description: 'Boots', goal: 'Videos' },
        ...{ startAt: '2026-01-02T00:00:00.000Z', endAt: '2099-01-02T00:00:00.000Z' },
        ...{ budget: 5_000, desiredHires: 2, dealId: deal },
        templateId: await template('For summer'),
      }),
      also: [
        ...[told('budget', '50.00 USD'), told('deal', 'Spring sale')],
        told('template', 'For summer'),
      ],
      again: 'REFUSED',
    },
    changeCreatorCampaignStatus: {
      input: async () => ({
        creatorCampaignId: await campaign('Begins'),
        ...{ version: 1, action: 'START' },
      }),
      also: [told('status', 'ACTIVE', 'DRAFT')],
      again: 'REFUSED',
    },
  };
}
