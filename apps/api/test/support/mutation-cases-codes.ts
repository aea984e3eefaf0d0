import { callsIn } from './mutation-calls.js';
import { told, type Case } from './mutation-case.js';
import type { TestServer } from './server.js';
import { codeFor, make, makeWorld, TERMS, type World } from './world.js';

const terms = (program: string) => [
  told(`${program}.creditPolicy`, 'ALWAYS'),
  told(`${program}.timeZone`, 'Europe/Berlin'),
];

/** Calls for the mutations of codes. */
export function codeCases(server: TestServer, world: World): Readonly<Record<string, Case>> {
  const { partnersCode } = callsIn(server, world);
  return {
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
        ...{ text: 'EVENT14', terms: TERMS },
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
  };
}
