import { applicantsIn } from './applicants.js';
import { told, type Case } from './mutation-case.js';
import type { TestServer } from './server.js';
import type { World } from './world.js';

/** Calls of the mutations on creators in campaigns. */
export function applicantCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const on = applicantsIn(server, world);
  const whom = async (name: string) => {
    const { id } = await on.campaign(name);
    return { campaignId: id, target: { ids: [await on.creator(name)] } };
  };
  const applied = async (name: string) => {
    const { id } = await on.campaign(name);
    const creatorId = await on.applied(id, name);
    return { campaignId: id, creatorId, ...(await on.applicantOf(id, creatorId)) };
  };
  const untold = [
    ...['campaignId', 'status', 'decidedBy', 'decidedAt'],
    // Told in one of the two events.
    ...['message', 'proposedRate', 'decisionMessage'],
  ];
  // The event of the creator whose membership goes with it.
  const inProgram = (isNew = false) =>
    told('program', 'Acme CREATOR', isNew ? null : 'Acme CREATOR');
  return {
    inviteToCampaign: {
      input: () => whom('Is called'),
      also: [],
      alsoOfOne: [
        ...[inProgram(true), told('membership', 'INVITED')],
        ...[told('campaign', 'Is called'), told('applicant', 'INVITED')],
      ],
      untold,
      again: 'NOTHING',
    },
    recordApplicantsApplied: {
      input: async () => ({
        ...(await whom('Asks for it')),
        ...{ message: 'I like snow', proposedRate: '200 a post' },
      }),
      also: [],
      alsoOfOne: [
        ...[inProgram(true), told('membership', 'APPLIED')],
        told('applicationMessage', 'I like snow'),
        ...[told('message', 'I like snow'), told('proposedRate', '200 a post')],
        ...[told('campaign', 'Asks for it'), told('applicant', 'APPLIED')],
      ],
      untold,
      again: 'NOTHING',
    },
    decideApplicants: {
      input: async () => {
        const { campaignId, id } = await applied('Is hired');
        return {
          ...{ campaignId, target: { ids: [id] }, action: 'HIRE', message: 'Welcome' },
          contractStart: '2026-01-02T00:00:00.000Z',
        };
      },
      also: [],
      alsoOfOne: [
        ...[inProgram(), told('membership', 'JOINED', 'APPLIED')],
        told('contractStart', '2026-01-02T00:00:00.000Z'),
        told('decisionMessage', 'Welcome'),
        ...[told('campaign', 'Is hired', 'Is hired'), told('applicant', 'HIRED', 'APPLIED')],
      ],
      untold,
      again: 'NOTHING',
    },
    reverseApplicantDecision: {
      input: async () => {
        const { campaignId, creatorId, id } = await applied('Is asked again');
        await on.decide(campaignId, creatorId, 'REJECT');
        return { applicantId: id, version: 2, reason: 'By mistake' };
      },
      also: [
        told('campaign', 'Is asked again', 'Is asked again'),
        told('applicant', 'APPLIED', 'REJECTED'),
      ],
      untold,
      again: 'REFUSED',
    },
  };
}
