import { told, type Case } from './mutation-case.js';
import { dealCases } from './mutation-cases-deals.js';
import { callsIn } from './mutation-calls.js';
import type { TestServer } from './server.js';
import { codeFor, make, makeWorld, TERMS, type World } from './world.js';

const terms = (program: string) => [
  told(`${program}.creditPolicy`, 'ALWAYS'),
  told(`${program}.timeZone`, 'Europe/Berlin'),
];

/**
 * A call for every mutation, in an account whose world it is.
 * @param elsewhere another account, for what others would feel
 */
export function mutationCases(
  server: TestServer,
  world: World,
  elsewhere: World,
): Readonly<Record<string, Case>> {
  const { member, creator, partnersCode } = callsIn(server, world);
  let removed = '';
  return {
    createAccount: {
      input: () => ({ name: 'Globex', mode: 'CREATOR_ONLY', timeZone: 'UTC', currency: 'EUR' }),
      also: [],
      again: 'ANOTHER',
    },
    updateAccount: {
      input: () => ({
        ...{
          account: elsewhere.account,
          version: 2,
          name: 'Acme & Söhne',
          timeZone: 'Asia/Shanghai',
          currency: 'CNY',
        },
        optimizeActive: false,
      }),
      also: [told('optimizeActive', 'false', 'true')],
      untold: ['optimizeRecordedBy', 'optimizeRecordedAt'],
      again: 'REFUSED',
    },
    createProgram: {
      input: () => ({ name: 'Second', kind: 'CREATOR', codeTracking: true }),
      also: [told('kind', 'CREATOR')],
      again: 'REFUSED',
    },
    updateProgram: {
      input: () => ({
        ...{ account: elsewhere.account, id: elsewhere.creatorProgram, version: 1 },
        ...{ name: 'Renamed', codeTracking: false },
      }),
      also: [],
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
    inviteCreator: {
      input: async ({ creatorProgram }) => ({
        creatorId: await creator('Invited'),
        programId: creatorProgram,
      }),
      also: [told('membership', 'INVITED'), told('program', 'Acme CREATOR')],
      again: 'REFUSED',
    },
    recordCreatorJoined: {
      input: async ({ creatorProgram }) => {
        const creatorId = await creator('Joins');
        const membership = { creatorId, programId: creatorProgram };
        await make(server.client, 'inviteCreator', membership, world.account);
        return { ...membership, contractStart: '2026-01-02T00:00:00.000Z' };
      },
      also: [
        told('membership', 'JOINED', 'INVITED'),
        told('contractStart', '2026-01-02T00:00:00.000Z'),
      ],
      again: 'REFUSED',
    },
    createMediaSource: {
      input: async () => ({
        ...{ name: 'Source', channel: 'Blog', type: 'Content', creditGroup: 'PREFERRED' },
        creatorId: await creator('Has a source'),
      }),
      also: [told('creator', 'Has a source')],
      again: 'REFUSED',
    },
    createPerformancePartner: {
      input: () => ({ name: 'Partner', email: 'p@test.example', creditGroup: 'PREFERRED' }),
      also: [told('name', 'Partner')],
      again: 'ANOTHER',
    },
    ...dealCases(server, world),
    issuePromoCode: {
      input: ({ creatorProgram, deal }) =>
        codeFor(world, 'EVENT1', {
          ...{ creatorProgramId: creatorProgram, dealId: deal, comments: 'Hello' },
        }),
      also: [
        ...[told('owner', 'Mei Tanaka'), told('deal', 'Spring sale')],
        ...[...terms('creatorProgram'), ...terms('performanceProgram')],
      ],
      again: 'REFUSED',
    },
    issuePromoCodeToPartner: {
      input: ({ partner }) => ({ performancePartnerId: partner, text: 'EVENT2', terms: TERMS }),
      also: [told('owner', 'Deals Daily'), ...terms('performanceProgram')],
      again: 'REFUSED',
    },
    issuePromoCodeToMediaSource: {
      input: async () => ({
        mediaSourceId: await make(
          server.client,
          'createMediaSource',
          { name: 'Trail Letter' },
          world.account,
        ),
        ...{ text: 'EVENT5', terms: TERMS },
      }),
      also: [told('owner', 'Trail Letter'), ...terms('performanceProgram')],
      again: 'REFUSED',
    },
    completePromoCode: {
      input: async () => {
        const half = await makeWorld(server.client, 'CREATOR_ONLY', 'Half');
        const promoCodeId = await make(
          server.client,
          'issuePromoCode',
          codeFor(half, 'HALF1'),
          half.account,
        );
        const call = (name: string, input: object) =>
          make(server.client, name, input, half.account);
        await call('updateAccount', {
          ...{ version: 1, mode: 'PERFORMANCE_AND_CREATOR', optimizeActive: true },
        });
        await call('createProgram', { name: 'P', kind: 'PERFORMANCE', codeTracking: true });
        await call('createMediaSource', { name: 'Mei', creatorId: half.creator });
        return { promoCodeId, version: 1, account: half.account };
      },
      also: terms('performanceProgram'),
      again: 'REFUSED',
    },
    updatePromoCode: {
      input: async () => ({
        promoCodeId: await partnersCode('EVENT9'),
        ...{ version: 1, comments: 'For the show', text: 'Event9', dealId: null },
      }),
      also: [],
      again: 'REFUSED',
    },
    expirePromoCodes: {
      input: async () => ({
        target: { ids: [await partnersCode('EVENT3'), await partnersCode('EVENT4')] },
        reason: 'Over',
      }),
      also: [],
      untold: ['expiredBy', 'expiredReason'],
      again: 'NOTHING',
    },
    changePromoCodeDates: {
      input: async () => ({
        target: { ids: [await partnersCode('EVENT7'), await partnersCode('EVENT8')] },
        ...{ endAt: '2126-01-02T00:00:00.000Z', timeZone: 'Asia/Tokyo' },
      }),
      also: [
        told('performanceProgram.endAt', '2126-01-02T00:00:00.000Z'),
        told('performanceProgram.timeZone', 'Asia/Tokyo', 'Europe/Berlin'),
      ],
      again: 'NOTHING',
    },
    reactivatePromoCode: {
      input: async () => {
        // One that has not begun: what counts gets a successor, which begins at some instant.
        const promoCodeId = await make(
          server.client,
          'issuePromoCodeToPartner',
          {
            ...{ performancePartnerId: world.partner, text: 'EVENT10' },
            terms: { ...TERMS, startAt: '2126-01-02T00:00:00.000Z' },
          },
          world.account,
        );
        const target = { ids: [promoCodeId] };
        await make(server.client, 'expirePromoCodes', { target }, world.account);
        return { promoCodeId, version: 2 };
      },
      also: [],
      untold: ['expiredBy', 'expiredReason'],
      again: 'REFUSED',
    },
    rotatePromoCode: {
      input: async () => ({
        ...{ promoCodeId: await partnersCode('EVENT11'), version: 1, text: 'EVENT12' },
        reason: 'Leaked',
      }),
      also: [],
      alsoOfOne: [
        ...[told('replacedBy', 'EVENT12'), told('replaces', 'EVENT11')],
        ...[told('owner', 'Deals Daily'), ...terms('performanceProgram')],
      ],
      untold: ['expiredBy', 'expiredReason'],
      again: 'REFUSED',
    },
    releasePromoCodeText: {
      input: async () => {
        const promoCodeId = await partnersCode('EVENT13');
        const target = { ids: [promoCodeId] };
        await make(server.client, 'expirePromoCodes', { target }, world.account);
        return { promoCodeId, version: 2, reason: 'Handed on' };
      },
      also: [],
      again: 'REFUSED',
    },
    createApiToken: {
      input: ({ partner }) => ({ ownerId: partner, name: 'Token', scopes: ['DEALS_READ'] }),
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
