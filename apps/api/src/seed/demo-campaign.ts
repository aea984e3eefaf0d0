import type { CreatorId, ProgramId } from '@creator-codes/domain';
import type { DemoAccount, DemoTime } from './demo-account.js';

type Applicant = 'mei' | 'luca' | 'kofi' | 'ines' | 'yuki' | 'hugo';

/** A creator campaign with applicants in every status. No use case makes campaigns yet. */
export async function writeCampaign(
  { session, ids }: DemoTime,
  demo: DemoAccount,
  programId: ProgramId,
  { mei, luca, kofi, ines, yuki, hugo }: Readonly<Record<Applicant, CreatorId>>,
): Promise<void> {
  const { accountId } = demo.call;
  const createdAt = demo.at(-40);
  const campaignId = ids('CreatorCampaign', createdAt);
  await session.insert(session.tables.campaign, [
    {
      ...{ accountId, id: campaignId, programId, dealId: null, createdAt, version: 1 },
      name: 'Winter launch',
      description: 'The new down jackets, outside and in bad weather.',
      goal: 'Thirty posts before the first snow',
      status: 'ACTIVE',
      ...{ startAt: createdAt, endAt: demo.at(50), desiredHires: 8 },
      codeTemplate: '{NAME}{10|15|20}',
    },
  ]);
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
