import { mutation, type Probe } from './id-probe.js';
import { at } from './memberships.js';
import type { World } from './world.js';

/** What another account's creators have. */
export interface TheirPeople {
  readonly theirMembership: string;
  readonly theirProfile: string;
  readonly theirLink: string;
}

interface People extends TheirPeople {
  readonly mine: World;
  readonly theirs: World;
}

/** The places where an edit of people, sources and memberships names an id. */
export function peopleProbes({
  mine,
  theirs,
  theirMembership,
  theirProfile,
  theirLink,
}: People): Readonly<Record<string, readonly [string, Probe]>> {
  const { creator } = theirs;
  const { mediaSource = '', partner = '' } = theirs as { [Key in keyof World]: string };
  return {
    'Mutation.updateCreator.input.creatorId': [
      creator,
      mutation('updateCreator', (creatorId) => ({ creatorId, version: 9, notes: 'Mine' })),
    ],
    'Mutation.updateCreator.input.socialProfiles.id': [
      theirProfile,
      mutation('updateCreator', (id) => ({
        ...{ creatorId: mine.creator, version: 1 },
        socialProfiles: [{ id, platform: 'X', handle: 'mine' }],
      })),
    ],
    'Mutation.updateMediaSource.input.mediaSourceId': [
      mediaSource,
      mutation('updateMediaSource', (mediaSourceId) => ({ mediaSourceId, version: 9, name: 'M' })),
    ],
    'Mutation.updateMediaSource.input.creatorId': [
      creator,
      mutation('updateMediaSource', (creatorId) => ({
        ...{ mediaSourceId: mine.mediaSource, version: 1, creatorId },
      })),
    ],
    'Mutation.updatePerformancePartner.input.performancePartnerId': [
      partner,
      mutation('updatePerformancePartner', (performancePartnerId) => ({
        ...{ performancePartnerId, version: 9, name: 'Mine' },
      })),
    ],
    ...Object.fromEntries(
      ['resendCreatorInvitation', 'revokeCreatorInvitation'].map((name) => [
        `Mutation.${name}.input.membershipId`,
        [theirMembership, mutation(name, (membershipId) => ({ membershipId }))],
      ]),
    ),
    ...Object.fromEntries(
      ['acceptApplications', 'declineApplications'].map((name) => [
        `Mutation.${name}.input.membershipIds`,
        [theirMembership, mutation(name, (id) => ({ membershipIds: [id] }))],
      ]),
    ),
    'Mutation.createInvitationLink.input.programId': [
      theirs.creatorProgram,
      mutation('createInvitationLink', (programId) => ({
        ...{ programId, limit: 1, endsAt: at(1) },
      })),
    ],
    'Mutation.revokeInvitationLink.input.invitationLinkId': [
      theirLink,
      mutation('revokeInvitationLink', (invitationLinkId) => ({ invitationLinkId })),
    ],
    'Mutation.inviteCreators.input.target.ids': [
      creator,
      mutation('inviteCreators', (id) => ({ target: { ids: [id] } })),
    ],
    'Mutation.inviteCreators.input.programId': [
      theirs.creatorProgram,
      mutation('inviteCreators', (programId) => ({ target: { ids: [mine.creator] }, programId })),
    ],
    'Mutation.inviteCreators.input.target.filter.programId': [
      theirs.creatorProgram,
      mutation('inviteCreators', (programId) => ({
        target: { filter: { programId, expectedCount: 1 } },
      })),
    ],
    'Mutation.recordCreatorApplied.input.creatorId': [
      creator,
      mutation('recordCreatorApplied', (creatorId) => ({ creatorId })),
    ],
    'Mutation.recordCreatorApplied.input.programId': [
      theirs.creatorProgram,
      mutation('recordCreatorApplied', (programId) => ({ creatorId: mine.creator, programId })),
    ],
    'Mutation.reverseDecision.input.membershipId': [
      theirMembership,
      mutation('reverseDecision', (membershipId) => ({ membershipId, version: 9, reason: 'x' })),
    ],
    ...Object.fromEntries(
      ['updateMembership', 'declineMembership', 'removeMembership'].map((name) => [
        `Mutation.${name}.input.membershipId`,
        [theirMembership, mutation(name, (membershipId) => ({ membershipId, version: 9 }))],
      ]),
    ),
  };
}
