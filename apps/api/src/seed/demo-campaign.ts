import type {
  CreatorCampaignId,
  CreatorId,
  ProgramId,
  PromoCodeTemplateId,
} from '@creator-codes/domain';
import { changeCreatorCampaignStatus } from '../application/campaigns/change-creator-campaign-status.js';
import { createCreatorCampaign } from '../application/campaigns/create-creator-campaign.js';
import type { DemoAccount, DemoTime } from './demo-account.js';

type Applicant = 'mei' | 'luca' | 'kofi' | 'ines' | 'yuki' | 'hugo';

interface Place {
  readonly programId: ProgramId;
  readonly templateId: PromoCodeTemplateId;
}

/** Campaigns in every status; the one that runs has applicants, which no use case makes yet. */
export async function writeCampaigns(
  time: DemoTime,
  demo: DemoAccount,
  { programId, templateId }: Place,
  people: Readonly<Record<Applicant, CreatorId>>,
): Promise<void> {
  const autumn = await demo.on(-150, createCreatorCampaign, {
    ...{ programId, name: 'Autumn colours', description: 'Day hikes in the old forests.' },
    ...{ startAt: demo.at(-145), endAt: demo.at(-80), budget: 450_000, desiredHires: 4 },
  });
  await demo.on(-145, changeCreatorCampaignStatus, { ...autumn, version: 1, action: 'START' });
  await demo.on(-79, changeCreatorCampaignStatus, { ...autumn, version: 2, action: 'COMPLETE' });
  const winter = await demo.on(-40, createCreatorCampaign, {
    ...{ programId, name: 'Winter launch', templateId },
    description:
      'The new down jackets, outside and in bad weather.\nTwo posts or one video, your code in the first line.',
    goal: 'Thirty posts before the first snow',
    ...{ startAt: demo.at(-40), endAt: demo.at(50), budget: 1_200_000, desiredHires: 8 },
  });
  await demo.on(-40, changeCreatorCampaignStatus, { ...winter, version: 1, action: 'START' });
  await writeApplicants(time, demo, winter.creatorCampaignId, people);
  const huts = await demo.on(-28, createCreatorCampaign, {
    ...{ programId, name: 'Nights in huts', goal: 'Sleeping bags, told by people who use them' },
    ...{ endAt: demo.at(90), desiredHires: 3 },
  });
  await demo.on(-27, changeCreatorCampaignStatus, { ...huts, version: 1, action: 'START' });
  await demo.on(-10, changeCreatorCampaignStatus, { ...huts, version: 2, action: 'PAUSE' });
  await demo.on(-4, createCreatorCampaign, {
    ...{ programId, name: 'Spring trails', startAt: demo.at(80), budget: 900_000 },
  });
}

async function writeApplicants(
  { session, ids }: DemoTime,
  demo: DemoAccount,
  campaignId: CreatorCampaignId,
  { mei, luca, kofi, ines, yuki, hugo }: Readonly<Record<Applicant, CreatorId>>,
): Promise<void> {
  const { accountId } = demo.call;
  const applicants = [
    [mei, 'HIRED'],
    [luca, 'HIRED'],
    [ines, 'IN_REVIEW'],
    [kofi, 'INVITED'],
    [yuki, 'APPLIED'],
    [hugo, 'REJECTED'],
  ] as const;
  const rows = applicants.map(([creatorId, status], index) => {
    const appliedAt = demo.at(-30 + index);
    const id = ids('CampaignApplicant', appliedAt);
    return {
      ...{ accountId, id, campaignId, creatorId, status },
      ...{ message: null, createdAt: appliedAt, version: 1 },
    };
  });
  await session.insert(session.tables.applicant, rows);
}
