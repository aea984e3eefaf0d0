import type {
  CreatorCampaignId,
  CreatorId,
  ProgramId,
  PromoCodeTemplateId,
} from '@creator-codes/domain';
import { changeCreatorCampaignStatus } from '../application/campaigns/change-creator-campaign-status.js';
import { createCreatorCampaign } from '../application/campaigns/create-creator-campaign.js';
import {
  inviteToCampaign,
  recordApplicantsApplied,
} from '../application/campaigns/bring-into-campaign.js';
import {
  decideApplicants,
  type DecideApplicantsInput,
} from '../application/campaigns/decide-applicants.js';
import type { DemoAccount, Days } from './demo-account.js';

type Applicant = 'mei' | 'luca' | 'kofi' | 'ines' | 'yuki' | 'ravi' | 'lina' | 'hana';

type Decision = Omit<DecideApplicantsInput, 'campaignId' | 'target'>;

interface Place {
  readonly programId: ProgramId;
  readonly templateId: PromoCodeTemplateId;
}

/** Campaigns in every status; the one that runs has applicants. */
export async function writeCampaigns(
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
  await writeApplicants(demo, winter.creatorCampaignId, people);
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

/** Somebody in every state but those that nobody is proud of. */
async function writeApplicants(
  demo: DemoAccount,
  campaignId: CreatorCampaignId,
  people: Readonly<Record<Applicant, CreatorId>>,
): Promise<void> {
  const { mei, luca, kofi, ines, yuki, ravi, lina, hana } = people;
  const of = (...ids: readonly CreatorId[]) => ({ campaignId, target: { ids } });
  const applied = async (day: Days, id: CreatorId, words: object = {}) => {
    const { outcomes } = await demo.on(day, recordApplicantsApplied, { ...of(id), ...words });
    return outcomes.flatMap(({ applicantId }) => applicantId ?? []);
  };
  const decide = (day: Days, ids: readonly string[], decision: Decision) =>
    demo.on(day, decideApplicants, { campaignId, target: { ids }, ...decision });
  const { outcomes } = await demo.on(-39, inviteToCampaign, of(mei));
  await decide(
    -37,
    outcomes.flatMap(({ applicantId }) => applicantId ?? []),
    { action: 'RECORD_ACCEPTED' },
  );
  const first = await applied(-36, luca, {
    message: 'Two videos in the Alps, one of them at night.',
    proposedRate: '€1,800 for both',
  });
  await decide(-35, first, { action: 'HIRE', message: 'We look forward to the night one!' });
  const rejected = await applied(-34, hana);
  const message = 'This time we look for snow. Write to us in spring!';
  await decide(-33, rejected, { action: 'REJECT', message });
  const second = await applied(-32, lina, { proposedRate: '¥8,000' });
  await decide(-31, second, { action: 'MOVE', moveTo: 'IN_NEGOTIATION' });
  await decide(-29, await applied(-30, ravi), { action: 'MOVE', moveTo: 'ALTERNATE' });
  await decide(-14, await applied(-15, ines), { action: 'MOVE', moveTo: 'IN_REVIEW' });
  await demo.on(-4, inviteToCampaign, of(kofi));
  await applied(-1, yuki, { message: 'Seoul has snow from December on.' });
}
