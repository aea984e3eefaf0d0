import type {
  CampaignAction as CampaignActions,
  CampaignStatus as CampaignStatuses,
} from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

export const CampaignStatus = registerEnum<CampaignStatuses>(
  'CampaignStatus',
  'Where a campaign stands.',
  {
    DRAFT: 'It is being written; nobody is asked yet.',
    ACTIVE: 'Creators may be invited and apply.',
    PAUSED: 'Nobody new is taken; whoever is there can be decided on.',
    COMPLETED: 'It is over and stays as it was.',
  },
);

export const CampaignAction = registerEnum<CampaignActions>(
  'CampaignAction',
  'What `changeCreatorCampaignStatus` does with a campaign.',
  {
    START: 'Makes a draft active.',
    PAUSE: 'Takes nobody new for a while.',
    RESUME: 'Makes a paused campaign active again.',
    COMPLETE:
      'Ends an active or paused campaign for good: its applicants and their codes stay as they are, and nobody new is taken.',
  },
);
