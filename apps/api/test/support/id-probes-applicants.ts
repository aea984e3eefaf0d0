import { mutation, type Probe } from './id-probe.js';
import { list } from './id-probes-lists.js';
import type { World } from './world.js';

interface Applicants {
  readonly mine: World;
  readonly theirs: World;
  readonly myCampaign: string;
  readonly theirCampaign: string;
  readonly theirApplicant: string;
}

/** Each place where an id can be named about creators in campaigns. */
export function applicantProbes({
  mine,
  theirs: { creator, creatorProgram },
  myCampaign,
  theirCampaign,
  theirApplicant,
}: Applicants): Readonly<Record<string, readonly [string, Probe]>> {
  const into = Object.fromEntries(
    ['inviteToCampaign', 'recordApplicantsApplied'].flatMap((name) => [
      [
        `Mutation.${name}.input.campaignId`,
        [
          theirCampaign,
          mutation(name, (id) => ({ campaignId: id, target: { ids: [mine.creator] } })),
        ],
      ],
      [
        `Mutation.${name}.input.target.ids`,
        [creator, mutation(name, (id) => ({ campaignId: myCampaign, target: { ids: [id] } }))],
      ],
      [
        `Mutation.${name}.input.target.filter.programId`,
        [
          creatorProgram,
          mutation(name, (programId) => ({
            ...{ campaignId: myCampaign, target: { filter: { programId, expectedCount: 1 } } },
          })),
        ],
      ],
    ]),
  ) as Readonly<Record<string, readonly [string, Probe]>>;
  const decide = (inputFor: (id: string) => object) =>
    mutation('decideApplicants', (id) => ({ action: 'HIRE', ...inputFor(id) }));
  return {
    ...into,
    'Mutation.decideApplicants.input.campaignId': [
      theirCampaign,
      decide((campaignId) => ({ campaignId, target: { ids: [theirApplicant] } })),
    ],
    'Mutation.decideApplicants.input.target.ids': [
      theirApplicant,
      decide((id) => ({ campaignId: myCampaign, target: { ids: [id] } })),
    ],
    'Mutation.reverseApplicantDecision.input.applicantId': [
      theirApplicant,
      mutation('reverseApplicantDecision', (applicantId) => ({
        ...{ applicantId, version: 9, reason: 'x' },
      })),
    ],
    'Query.campaignApplicants.filter.campaignId': [
      theirCampaign,
      list('campaignApplicants', 'campaignId'),
    ],
    'Query.campaignApplicants.filter.creatorId': [creator, list('campaignApplicants', 'creatorId')],
  };
}
