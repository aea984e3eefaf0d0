import { mutation, type Probe } from './id-probe.js';
import { list } from './id-probes-lists.js';
import type { World } from './world.js';

interface Campaigns {
  readonly mine: World;
  readonly theirs: World;
  readonly myCampaign: string;
  readonly theirCampaign: string;
  readonly theirTemplate: string;
}

/** Each place where an id can be named about campaigns. */
export function campaignProbes({
  mine,
  theirs: { creatorProgram, deal },
  myCampaign,
  theirCampaign,
  theirTemplate,
}: Campaigns): Readonly<Record<string, readonly [string, Probe]>> {
  const create = (field: string) =>
    mutation('createCreatorCampaign', (id) => ({
      ...{ name: 'C', programId: mine.creatorProgram },
      [field]: id,
    }));
  const update = (field: string) =>
    mutation('updateCreatorCampaign', (id) => ({
      ...{ creatorCampaignId: myCampaign, version: 1 },
      [field]: id,
    }));
  return {
    'Mutation.createCreatorCampaign.input.programId': [creatorProgram, create('programId')],
    'Mutation.createCreatorCampaign.input.dealId': [deal, create('dealId')],
    'Mutation.createCreatorCampaign.input.templateId': [theirTemplate, create('templateId')],
    'Mutation.updateCreatorCampaign.input.creatorCampaignId': [
      theirCampaign,
      mutation('updateCreatorCampaign', (creatorCampaignId) => ({
        ...{ creatorCampaignId, version: 9, name: 'Mine' },
      })),
    ],
    'Mutation.updateCreatorCampaign.input.dealId': [deal, update('dealId')],
    'Mutation.updateCreatorCampaign.input.templateId': [theirTemplate, update('templateId')],
    'Mutation.changeCreatorCampaignStatus.input.creatorCampaignId': [
      theirCampaign,
      mutation('changeCreatorCampaignStatus', (creatorCampaignId) => ({
        ...{ creatorCampaignId, version: 9, action: 'START' },
      })),
    ],
    'Query.creatorCampaigns.filter.programId': [
      creatorProgram,
      list('creatorCampaigns', 'programId'),
    ],
  };
}
