import { mutation, query, type Probe } from './id-probe.js';
import { dealProbes } from './id-probes-deals.js';
import { peopleProbes, type TheirPeople } from './id-probes-people.js';
import { fileProbes } from './id-probes-files.js';
import { jobProbes } from './id-probes-jobs.js';
import { editProbes, targetProbes } from './id-probes-codes.js';
import { planProbes } from './id-probes-plans.js';
import { readinessProbes } from './id-probes-readiness.js';
import { list, listProbes } from './id-probes-lists.js';
import { ruleProbes } from './id-probes-rules.js';
import { viewProbes } from './id-probes-views.js';
import { codeFor, ERRORS, TERMS, type World } from './world.js';

/** My account and theirs, each with a code; mine is half-made. */
interface Worlds extends TheirPeople {
  readonly mine: World;
  readonly myHalf: string;
  readonly theirs: World;
  readonly theirCode: string;
  readonly theirToken: string;
  readonly theirMember: string;
  readonly theirInvitation: string;
  readonly theirTemplate: string;
  readonly theirView: string;
  readonly theirRule: string;
  readonly theirRestricted: string;
  readonly theirJob: string;
  readonly theirFile: string;
}

const check = (inputFor: (id: string) => object): Probe => ({
  document: `query ($input: IssuePromoCodeInput!) { checkPromoCode(input: $input) { errors ${ERRORS} warnings ${ERRORS} } }`,
  variables: (id) => ({ input: inputFor(id) }),
});

const below = (type: string, my: string, argument: string): Probe =>
  query(
    `{ node(id: $my) { ... on ${type} { promoCodes(first: 9, filter: { ${argument}: $id }) { nodes { id } count { value } } } } }`,
    { my },
  );

/** Each place where an id can be named, with a call that names one there, and an id of theirs. */
export function idProbes({
  mine,
  myHalf,
  theirs,
  theirCode,
  theirToken,
  theirMember,
  theirInvitation,
  theirTemplate,
  theirView,
  theirRule,
  theirRestricted,
  theirJob,
  theirFile,
  ...people
}: Worlds): Readonly<Record<string, readonly [string, Probe]>> {
  const { creator, creatorProgram, deal } = theirs;
  const {
    performanceProgram = '',
    mediaSource = '',
    partner = '',
  } = theirs as {
    [Key in keyof World]: string;
  };
  const issue = (field: string) => (id: string) => ({ ...codeFor(mine, 'MINE'), [field]: id });
  const give = (field: string) => (id: string) => ({
    ...{ performancePartnerId: mine.partner, text: 'MINE', terms: TERMS },
    [field]: id,
  });
  const giveSource = (field: string) => (id: string) => ({
    ...{ mediaSourceId: mine.mediaSource, text: 'MINE', terms: TERMS },
    [field]: id,
  });
  const ofMine = (field: string) => (id: string) => ({ creatorId: mine.creator, [field]: id });
  const complete = (field: string) => (id: string) => ({
    ...{ promoCodeId: myHalf, version: 1 },
    [field]: id,
  });
  const source = (field: string) => (id: string) => ({ name: 'Mine', [field]: id });
  const issueIds: [string, string][] = [
    ['creatorId', creator],
    ['creatorProgramId', creatorProgram],
    ['dealId', deal],
    ['mediaSourceId', mediaSource],
    ['performanceProgramId', performanceProgram],
  ];
  const codeFilter: [string, string][] = [
    ['ownerId', creator],
    ['programId', creatorProgram],
    ['dealId', deal],
    ['bulkJobId', theirJob],
  ];
  const parents: [string, string][] = [
    ['Creator', mine.creator],
    ['PerformancePartner', mine.partner ?? ''],
    ['MediaSource', mine.mediaSource ?? ''],
    ['Program', mine.creatorProgram],
  ];
  return {
    'Mutation.completePromoCode.input.creatorProgramId': [
      creatorProgram,
      mutation('completePromoCode', complete('creatorProgramId')),
    ],
    'Mutation.completePromoCode.input.mediaSourceId': [
      mediaSource,
      mutation('completePromoCode', complete('mediaSourceId')),
    ],
    'Mutation.completePromoCode.input.performanceProgramId': [
      performanceProgram,
      mutation('completePromoCode', complete('performanceProgramId')),
    ],
    'Mutation.completePromoCode.input.promoCodeId': [
      theirCode,
      mutation('completePromoCode', (promoCodeId) => ({ promoCodeId, version: 9 })),
    ],
    'Mutation.createApiToken.input.ownerId': [
      creator,
      mutation('createApiToken', (ownerId) => ({ ownerId, name: 'T', scopes: ['DEALS_READ'] })),
    ],
    ...dealProbes({ mine, theirs }),
    'Mutation.createMediaSource.input.creatorId': [
      creator,
      mutation('createMediaSource', source('creatorId')),
    ],
    'Mutation.createMediaSource.input.programId': [
      performanceProgram,
      mutation('createMediaSource', source('programId')),
    ],
    ...editProbes({ myHalf, theirCode, deal }),
    ...targetProbes(theirCode, codeFilter),
    ...jobProbes(mine, theirs, theirJob),
    ...fileProbes(theirs, theirJob, theirFile),
    ...planProbes(theirCode, codeFilter, [
      ['creatorProgramId', creatorProgram],
      ['performanceProgramId', performanceProgram],
    ]),
    ...peopleProbes({ mine, theirs, ...people }),
    'Mutation.inviteCreator.input.creatorId': [
      creator,
      mutation('inviteCreator', ofMine('creatorId')),
    ],
    'Mutation.inviteCreator.input.programId': [
      creatorProgram,
      mutation('inviteCreator', ofMine('programId')),
    ],
    'Mutation.invitePartner.input.ownerId': [
      creator,
      mutation('invitePartner', (ownerId) => ({ ownerId, email: 'x@test.example' })),
    ],
    ...viewProbes(theirView),
    ...ruleProbes(theirs, theirRule),
    ...listProbes(theirs, theirCode),
    'Mutation.removeMember.input.memberId': [
      theirMember,
      {
        document: `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { memberId errors ${ERRORS} } }`,
        variables: (memberId) => ({ input: { memberId } }),
      },
    ],
    'Mutation.revokeInvitation.input.invitationId': [
      theirInvitation,
      mutation('revokeInvitation', (invitationId) => ({ invitationId })),
    ],
    'Mutation.updateMember.input.memberId': [
      theirMember,
      mutation('updateMember', (memberId) => ({ memberId, role: 'ANALYST', version: 9 })),
    ],
    ...Object.fromEntries(
      issueIds.map(([field, id]) => [
        `Mutation.issuePromoCode.input.${field}`,
        [id, mutation('issuePromoCode', issue(field))],
      ]),
    ),
    ...Object.fromEntries(
      issueIds.map(([field, id]) => [
        `Query.checkPromoCode.input.${field}`,
        [id, check(issue(field))],
      ]),
    ),
    'Mutation.issuePromoCodeToPartner.input.dealId': [
      deal,
      mutation('issuePromoCodeToPartner', give('dealId')),
    ],
    'Mutation.issuePromoCodeToPartner.input.performancePartnerId': [
      partner,
      mutation('issuePromoCodeToPartner', give('performancePartnerId')),
    ],
    'Mutation.issuePromoCodeToPartner.input.programId': [
      performanceProgram,
      mutation('issuePromoCodeToPartner', give('programId')),
    ],
    'Mutation.issuePromoCodeToMediaSource.input.dealId': [
      deal,
      mutation('issuePromoCodeToMediaSource', giveSource('dealId')),
    ],
    'Mutation.issuePromoCodeToMediaSource.input.mediaSourceId': [
      mediaSource,
      mutation('issuePromoCodeToMediaSource', giveSource('mediaSourceId')),
    ],
    'Mutation.recordCreatorJoined.input.creatorId': [
      creator,
      mutation('recordCreatorJoined', ofMine('creatorId')),
    ],
    'Mutation.recordCreatorJoined.input.programId': [
      creatorProgram,
      mutation('recordCreatorJoined', ofMine('programId')),
    ],
    'Mutation.revokeApiToken.input.apiTokenId': [
      theirToken,
      mutation('revokeApiToken', (apiTokenId) => ({ apiTokenId })),
    ],
    'Mutation.updatePromoCodeTemplate.input.promoCodeTemplateId': [
      theirTemplate,
      mutation('updatePromoCodeTemplate', (promoCodeTemplateId) => ({
        ...{ promoCodeTemplateId, version: 9, name: 'Mine' },
      })),
    ],
    'Mutation.updateRestrictedText.input.restrictedTextId': [
      theirRestricted,
      mutation('updateRestrictedText', (restrictedTextId) => ({ restrictedTextId, version: 9 })),
    ],
    'Mutation.endRestrictedText.input.restrictedTextId': [
      theirRestricted,
      mutation('endRestrictedText', (restrictedTextId) => ({ restrictedTextId, version: 9 })),
    ],
    'Mutation.updateProgram.input.id': [
      creatorProgram,
      mutation('updateProgram', (id) => ({ id, version: 9, name: 'Mine' })),
    ],
    'Query.node.id': [theirCode, query('{ node(id: $id) { id } }')],
    'Query.nodes.ids': [creator, query('{ nodes(ids: [$id]) { id } }')],
    ...Object.fromEntries(
      codeFilter.map(([field, id]) => [
        `Query.promoCodes.filter.${field}`,
        [id, list('promoCodes', field)],
      ]),
    ),
    ...Object.fromEntries(
      parents.flatMap(([type, my]) =>
        codeFilter.map(([field, id]) => [
          `${type}.promoCodes.filter.${field}`,
          [id, below(type, my, field)],
        ]),
      ),
    ),
    ...readinessProbes(mine.creator, theirs, { performanceProgram, mediaSource, theirCode }),
  };
}
