import { told, type Case } from './mutation-case.js';
import { applicantCases } from './mutation-cases-applicants.js';
import { applicationCases } from './mutation-cases-applications.js';
import { accountCases } from './mutation-cases-accounts.js';
import { campaignCases } from './mutation-cases-campaigns.js';
import { codeCases } from './mutation-cases-codes.js';
import { dealCases } from './mutation-cases-deals.js';
import { fileCases } from './mutation-cases-files.js';
import { invitationCases } from './mutation-cases-invitations.js';
import { jobCases } from './mutation-cases-jobs.js';
import { planCases } from './mutation-cases-plans.js';
import { restrictedCases } from './mutation-cases-restricted.js';
import { callsIn } from './mutation-calls.js';
import { ruleCases } from './mutation-cases-rules.js';
import { draftCases } from './draft-cases.js';
import { savedViewCases } from './saved-view-cases.js';
import type { TestServer } from './server.js';
import { make, type World } from './world.js';

const named = (id: string) => [{ system: 'Impact.com', id }];

/**
 * A call for every mutation, in an account whose world it is.
 * @param elsewhere another account, for what others would feel
 */
export function mutationCases(
  server: TestServer,
  world: World,
  elsewhere: World,
): Readonly<Record<string, Case>> {
  const { member, creator, membership } = callsIn(server, world);
  const inProgram = [told('program', 'Acme CREATOR', 'Acme CREATOR')];
  let removed = '';
  return {
    ...accountCases(elsewhere),
    createProgram: {
      input: () => ({
        ...{ name: 'Second', kind: 'CREATOR', codeTracking: true },
        externalIds: named('second'),
      }),
      also: [told('kind', 'CREATOR'), told('externalIds', 'impact.com: second')],
      again: 'REFUSED',
    },
    updateProgram: {
      input: () => ({
        ...{ account: elsewhere.account, id: elsewhere.creatorProgram, version: 1 },
        ...{ name: 'Renamed', codeTracking: false, externalIds: named('renamed') },
      }),
      also: [told('externalIds', 'impact.com: renamed')],
      again: 'REFUSED',
    },
    createCreator: {
      input: () => ({
        ...{ displayName: 'Zoë', legalName: 'Zoë Smith', email: 'zoe@test.example' },
        ...{ country: 'DE', timeZone: 'Europe/Berlin', notes: 'Likes tea' },
        socialProfiles: [{ platform: 'X', handle: 'zoe' }],
      }),
      also: [told('displayName', 'Zoë'), told('socialProfiles', 'X @zoe')],
      again: 'ANOTHER',
    },
    updateCreator: {
      input: async () => ({
        creatorId: await make(
          server.client,
          'createCreator',
          {
            ...{ displayName: 'Before', externalIds: named('before') },
            socialProfiles: [{ platform: 'X', handle: 'before' }],
          },
          world.account,
        ),
        ...{ version: 1, displayName: 'After', legalName: 'After Smith', notes: 'Likes coffee' },
        ...{ email: 'after@test.example', country: 'FR', timeZone: 'Europe/Paris' },
        ...{ language: 'ZH', socialProfiles: [{ platform: 'BLOG', handle: 'a', followers: 7 }] },
        externalIds: named('after'),
      }),
      also: [
        told('displayName', 'After', 'Before'),
        told('socialProfiles', 'BLOG @a (7)', 'X @before'),
        told('externalIds', 'impact.com: after', 'impact.com: before'),
      ],
      again: 'REFUSED',
    },
    ...invitationCases(server, world),
    recordCreatorJoined: {
      input: async ({ creatorProgram }) => {
        const creatorId = await creator('Joins');
        const membership = { creatorId, programId: creatorProgram };
        await make(server.client, 'inviteCreator', membership, world.account);
        return { ...membership, contractStart: '2026-01-02T00:00:00.000Z' };
      },
      also: [
        ...inProgram,
        told('membership', 'JOINED', 'INVITED'),
        told('contractStart', '2026-01-02T00:00:00.000Z'),
      ],
      again: 'REFUSED',
    },
    updateMembership: {
      input: async () => ({
        ...(await membership('Extended', 'recordCreatorJoined')),
        contractEnd: '2030-01-02T00:00:00.000Z',
      }),
      also: [...inProgram, told('contractEnd', '2030-01-02T00:00:00.000Z')],
      again: 'REFUSED',
    },
    declineMembership: {
      input: () => membership('Declines', 'inviteCreator'),
      also: [...inProgram, told('membership', 'DECLINED', 'INVITED')],
      again: 'REFUSED',
    },
    removeMembership: {
      input: () => membership('Leaves', 'inviteCreator', 'recordCreatorJoined'),
      also: [...inProgram, told('membership', 'REMOVED', 'JOINED')],
      again: 'REFUSED',
    },
    ...applicationCases(server, world),
    createMediaSource: {
      input: async () => ({
        ...{ name: 'Source', channel: 'Blog', type: 'Content', creditGroup: 'PREFERRED' },
        creatorId: await creator('Has a source'),
        externalIds: named('source'),
      }),
      also: [told('creator', 'Has a source'), told('externalIds', 'impact.com: source')],
      again: 'REFUSED',
    },
    updateMediaSource: {
      input: async () => ({
        mediaSourceId: await make(
          server.client,
          'createMediaSource',
          { name: 'Newsletter', channel: 'Mail' },
          world.account,
        ),
        ...{ version: 1, name: 'Letter', type: 'E-mail', channel: null, creditGroup: 'STANDARD' },
        creatorId: await creator('Writes letters'),
        externalIds: named('letters'),
      }),
      also: [told('creator', 'Writes letters'), told('externalIds', 'impact.com: letters')],
      untold: ['creatorId'],
      again: 'REFUSED',
    },
    createPerformancePartner: {
      input: () => ({ name: 'Partner', email: 'p@test.example', creditGroup: 'PREFERRED' }),
      also: [told('name', 'Partner')],
      again: 'ANOTHER',
    },
    updatePerformancePartner: {
      input: async () => ({
        performancePartnerId: await make(
          server.client,
          'createPerformancePartner',
          { name: 'Old name' },
          world.account,
        ),
        ...{ version: 1, name: 'New name', email: 'new@test.example' },
        ...{ creditGroup: 'NON_PREFERRED', language: 'EN', externalIds: named('new') },
      }),
      also: [told('name', 'New name', 'Old name'), told('externalIds', 'impact.com: new')],
      again: 'REFUSED',
    },
    ...campaignCases(server, world),
    ...applicantCases(server, world),
    ...dealCases(server, world),
    ...restrictedCases(server, world),
    ...codeCases(server, world),
    ...jobCases(server, world),
    ...planCases(server, world),
    ...fileCases(server, world),
    ...savedViewCases(server, world),
    ...draftCases(server, world),
    ...ruleCases(server, world),
    createApiToken: {
      input: ({ partner }) => ({ ownerId: partner, name: 'Token', scopes: ['DEALS_READ'] }),
      also: [],
      again: 'ANOTHER',
    },
    createAccountToken: {
      input: () => ({ name: 'ERP', capacity: 'MANAGER', scopes: ['FILES'] }),
      also: [],
      again: 'ANOTHER',
    },
    revokeApiToken: {
      input: async ({ partner }) => ({
        apiTokenId: await make(
          server.client,
          'createApiToken',
          { ownerId: partner, name: 'Revoked', scopes: ['DEALS_READ'] },
          world.account,
        ),
      }),
      also: [],
      again: 'NOTHING',
    },
    inviteMember: {
      input: () => ({ email: 'new@test.example', role: 'ANALYST' }),
      also: [],
      untold: ['state'],
      again: 'ANOTHER',
    },
    invitePartner: {
      input: ({ partner }) => ({ email: 'partner@test.example', ownerId: partner }),
      also: [told('owner', 'Deals Daily')],
      untold: ['state'],
      again: 'ANOTHER',
    },
    revokeInvitation: {
      input: async () => ({
        invitationId: await make(
          server.client,
          'inviteMember',
          { email: 'revoked@test.example', role: 'ANALYST' },
          world.account,
        ),
      }),
      also: [],
      again: 'REFUSED',
    },
    updateMember: {
      input: async () => {
        const { id, version: seen } = await member('ANALYST');
        return { memberId: id, role: 'MANAGER', version: seen };
      },
      also: [],
      again: 'REFUSED',
    },
    removeMember: {
      input: async () => {
        const { id, email } = await member('MANAGER');
        removed = email;
        return { memberId: id };
      },
      get also() {
        return [told('email', null, removed)];
      },
      again: 'REFUSED',
    },
  };
}
