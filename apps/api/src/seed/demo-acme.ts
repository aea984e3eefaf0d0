import type { CreatorId, MatchType, PerformancePartnerId, ProgramId } from '@creator-codes/domain';
import { updateAccount } from '../application/accounts/update-account.js';
import { createPromoCodeTemplate } from '../application/codes/create-promo-code-template.js';
import { issuePromoCodeToPartner } from '../application/codes/issue-promo-code-to-partner.js';
import { changePromoCodeDates } from '../application/codes/change-promo-code-dates.js';
import { updatePromoCode } from '../application/codes/update-promo-code.js';
import { declineMembership, removeMembership } from '../application/creators/decide-membership.js';
import { recordCreatorJoined } from '../application/creators/record-creator-joined.js';
import { updateCreator } from '../application/creators/update-creator.js';
import { createAccountToken } from '../application/people/create-account-token.js';
import { createDeal } from '../application/programs/create-deal.js';
import { createPerformancePartner } from '../application/programs/create-performance-partner.js';
import { createRestrictedText } from '../application/restricted/create-restricted-text.js';
import { createRestrictedTexts } from '../application/restricted/create-restricted-texts.js';
import { DemoAccount, type Days, type DemoTime } from './demo-account.js';
import { writeCampaigns } from './demo-campaign.js';
import { changePolicy, reactivate } from './demo-edits.js';
import { writeLinks } from './demo-links.js';
import { writeMediaSources } from './demo-media-sources.js';
import {
  acceptApplications,
  declineApplications,
} from '../application/creators/decide-applications.js';
import { updateMembership } from '../application/creators/update-membership.js';
import { recordCreatorApplied } from '../application/creators/record-creator-applied.js';
import { writeRules } from './demo-rules.js';
import { importHalfMade } from './demo-past.js';
import { atImpact, stepsOf, type Window } from './demo-steps.js';

type Steps = ReturnType<typeof stepsOf>;

/**
 * An account that runs both programs: creators in every state of membership, some without a media source, codes
 * in every status, one half-made, and performance partners that hold codes.
 * @returns the account, and owners of codes of whom others speak
 */
export async function writeAcme(time: DemoTime): Promise<{
  readonly demo: DemoAccount;
  readonly people: Readonly<Record<'mei' | 'hana' | 'kofi' | 'lina', CreatorId>>;
  readonly northtrail: PerformancePartnerId;
}> {
  const timeZone = 'America/New_York';
  const demo = await DemoAccount.made(time, -400, 'Dana Brooks', {
    ...{ name: 'Acme Outdoor', mode: 'PERFORMANCE_AND_CREATOR', timeZone, currency: 'USD' },
  });
  await demo.on(-399, updateAccount, { version: 1, optimizeActive: true });
  const steps = stepsOf(demo, timeZone);
  const creators = await steps.program(-399, 'Acme creators', 'CREATOR', '21840');
  const performance = await steps.program(-399, 'Acme performance', 'PERFORMANCE', '21841');
  const people = await writePeople(demo, steps);
  await writeMediaSources(demo, people, steps);
  const northtrail = await writePartnerCodes(demo, performance, steps);
  await writeCreatorCodes(demo, creators, steps, people);
  const { promoCodeTemplateId: templateId } = await demo.on(-90, createPromoCodeTemplate, {
    ...{ name: 'First name and discount', template: '{FIRST}{10|15|20}', isDefault: true },
  });
  await writeCampaigns(demo, { programId: creators, templateId }, people);
  await demo.on(-89, createPromoCodeTemplate, {
    ...{ name: 'Handle and random signs', template: '{HANDLE}-{XXXX}' },
  });
  await demo.on(-88, createRestrictedTexts, {
    ...{ texts: ['ADMIN', 'STAFF'], reason: 'Would look like one of us' },
  });
  await demo.on(-87, createRestrictedText, {
    ...{ kind: 'PREFIX', text: 'VIP', reason: 'The loyalty programme gives these' },
  });
  await demo.on(-86, createAccountToken, {
    ...{ name: 'Shop system', capacity: 'ANALYST', scopes: ['PROMO_CODES_READ', 'FILES'] },
  });
  await writeLinks(demo, creators, people.tomas);
  await writeRules(demo, creators);
  return { demo, people, northtrail };
}

type AcmePeople = Awaited<ReturnType<typeof writePeople>>;

async function writePeople(demo: DemoAccount, { creator, invited, joined }: Steps) {
  const mei = await creator(
    [
      ...(['Mei Tanaka', 'JP', -220] as const),
      ['INSTAGRAM', 'meitanaka', 212_000],
      ['YOUTUBE', 'meioutside', 48_300],
    ],
    { email: 'mei@tanaka.example', timeZone: 'Asia/Tokyo', impactId: '4410027' },
  );
  const luca = await creator(['Luca Moreau', 'FR', -200, ['TIKTOK', 'lucamoreau', 1_400_000]], {
    impactId: '4410391',
  });
  await creator(['王晓彤', 'CN', -9, ['XIAOHONGSHU', 'xiaotong', 86_000]]);
  const kofi = await creator(['Kofi Okafor', 'GH', -15, ['YOUTUBE', 'kofi.eats', 540_000]]);
  const ines = await creator(['Ines Silva', 'PT', -25, ['INSTAGRAM', 'inessilva', 48_000]]);
  const yuki = await creator(['Yuki Park', 'KR', -7, ['TIKTOK', 'yukipark', 132_000]]);
  const hugo = await creator(['Hugo Lindqvist', 'SE', -130, ['BLOG', 'hugogoesnorth', 21_000]]);
  const zoe = await creator(['Zoe Meyer', 'DE', -260, ['INSTAGRAM', 'zoemeyer', 74_000]]);
  const ivo = await creator(['Ivo Costa', 'BR', -310, ['INSTAGRAM', 'ivocosta', 95_000]]);
  const ravi = await creator(['Ravi Singh', 'IN', -65, ['YOUTUBE', 'ravicamps', 318_000]]);
  const lina = await creator(['李娜', 'CN', -160, ['DOUYIN', 'linahuwai', 903_000]]);
  const noor = await creator(['Noor Haddad', 'AE', -85, ['YOUTUBE', 'noorhikes', 61_000]]);
  const ayse = await creator(['Ayşe Demir', 'TR', -30, ['INSTAGRAM', 'aysedemir', 39_500]]);
  const pia = await creator(['Pia Berg', 'NO', -6, ['INSTAGRAM', 'piaberg', 66_000]]);
  const tomas = await creator(['Tomás Ruiz', 'ES', -2, ['INSTAGRAM', 'tomasruta', 12_400]]);
  const bea = await creator(['Bea Conti', 'IT', -14, ['TIKTOK', 'beaconti', 8_900]]);
  const hana = await creator(['Hana Kim', 'KR', -44, ['X', 'hanaoutdoors', 27_800]]);

  await joined(mei, -210);
  await joined(luca, -190);
  await joined(ravi, -62);
  await joined(lina, -155);
  await joined(ines, -20);
  await joined(ayse, -24);
  const hanaApplied = await demo.on(-43, recordCreatorApplied, { creatorId: hana });
  await demo.on(-41, acceptApplications, {
    membershipIds: [hanaApplied.membershipId],
    message: 'Welcome! Your first code follows this week.',
  });
  await joined(ivo, -305, demo.at(-10));
  const noorJoined = await joined(noor, -82, demo.at(20));
  await demo.on(-80, updateMembership, { ...noorJoined, atEnd: 'EXPIRE_CODES' });
  await invited(kofi, -5);
  await demo.on(-3, recordCreatorApplied, {
    creatorId: yuki,
    message: 'I film day hikes around Seoul and would love to show your packs.',
  });
  const beaApplied = await demo.on(-13, recordCreatorApplied, { creatorId: bea });
  await demo.on(-11, declineApplications, {
    membershipIds: [beaApplied.membershipId],
    reason: 'We look for outdoor stories this season.',
  });
  await demo.on(-120, declineMembership, await invited(hugo, -123));
  await demo.on(-255, removeMembership, await joined(zoe, -256));
  await demo.on(-12, updateCreator, {
    ...{ creatorId: lina, version: 1, legalName: '李娜', email: 'lina@lihua.example' },
    language: 'ZH',
  });
  await demo.on(-6, recordCreatorJoined, { creatorId: pia, contractStart: demo.at(14) });
  return { mei, luca, kofi, ines, yuki, hugo, ivo, ravi, lina, noor, ayse, hana, tomas };
}

async function writePartnerCodes(
  demo: DemoAccount,
  programId: ProgramId,
  { terms, expired }: Steps,
): Promise<PerformancePartnerId> {
  const partner = async (
    day: Days,
    name: string,
    creditGroup: string,
    email?: string,
    impactId?: string,
  ) => {
    const input = { name, creditGroup, email, externalIds: atImpact(impactId) };
    return (await demo.on(day, createPerformancePartner, input)).performancePartnerId;
  };
  const code = async (
    day: Days,
    text: string,
    performancePartnerId: string,
    window: Window,
    more: { readonly dealId?: string; readonly matchType?: MatchType } = {},
  ) => {
    const input = { text, performancePartnerId, terms: terms(window), ...more };
    return (await demo.on(day, issuePromoCodeToPartner, input)).promoCodeId;
  };
  const northtrailEmail = 'partners@northtrail.example';
  const northtrail = await partner(
    -320,
    'Northtrail Media',
    'PREFERRED',
    northtrailEmail,
    '108834',
  );
  const basecamp = await partner(-280, 'Basecamp Deals', 'STANDARD', 'hello@basecamp.example');
  await partner(-90, 'Summit Cashback', 'NON_PREFERRED');
  const welcome = { programId, name: 'Partner welcome', type: 'GENERAL_SALE' };
  const { dealId } = await demo.on(-110, createDeal, welcome);
  await demo.on(-6, createDeal, {
    ...{ programId, name: 'Winter launch', type: 'PRODUCT_LAUNCH', syncDates: true },
    ...{ startAt: demo.at(14), endAt: demo.at(45) },
    discount: { kind: 'PERCENT_RANGE', percent: 10, percentTo: 20, maximum: 5_000 },
  });
  await code(-110, 'MEI15', northtrail, [-110, null], {
    ...{ dealId, notificationEmail: 'codes@northtrail.example' },
  });
  await code(-109, 'NORTH10', northtrail, [-110, 200], { dealId });
  const paused = await code(-90, 'BASECAMP20', basecamp, [-90, null]);
  await expired(-30, paused, 'Partnership paused');
  await code(-8, 'CAMP-WINTER', basecamp, [21, 90]);
  await code(-2, 'CAMP-[0-9]{4}', basecamp, [-2, null], { matchType: 'REGEX' });
  return northtrail;
}

async function writeCreatorCodes(
  demo: DemoAccount,
  programId: ProgramId,
  { terms, code, expired }: Steps,
  { mei, luca, ivo, ravi, lina, noor, ayse, hana }: AcmePeople,
): Promise<void> {
  const { dealId: trailSale } = await demo.on(-75, createDeal, {
    ...{ programId, name: 'Trail season', type: 'GENERAL_SALE' },
    description: '15 % off everything for the trail',
    ...{ scope: 'Boots, packs and tents', discount: { kind: 'PERCENT', percent: 15 } },
    defaultCode: 'TRAIL15',
    externalIds: atImpact('359106'),
    landingPage: 'https://acme.example/trail',
    ...{ startAt: demo.at(-70), endAt: demo.at(120) },
  });
  const { dealId: shipping } = await demo.on(-20, createDeal, {
    ...{ programId, name: 'Free shipping week', type: 'FREE_SHIPPING' },
    ...{ startAt: demo.at(-12), endAt: demo.at(-5), minimumPurchase: 4_900 },
  });
  const ownOrders = await code(-290, 'IVO582', ivo, [-290, null]);
  const personal = {
    promoCodeId: ownOrders,
    version: 1,
    purpose: 'PERSONAL',
    internalNote: 'His own gear, as agreed when he joined.',
  } as const;
  await demo.on(-289, updatePromoCode, personal);
  const leaked = await code(-190, 'MEISPRING', mei, [-190, null]);
  await expired(-101, leaked, 'Posted on a public list of codes');
  await code(-171, 'LUCASUMMER', luca, [-170, -80]);
  const lina88 = await code(-140, 'LINA88', lina, [-140, 60], {
    comments: '请在视频简介里写上促销代码。',
  });
  await demo.on(-33, changePolicy, { promoCodeId: lina88, creditPolicy: 'IF_INVOLVED' });
  const noor15 = await code(-70, 'NOOR15', noor, [-70, null]);
  await expired(-27, noor15, 'Mistaken for another code');
  await demo.on(-26, reactivate, { promoCodeId: noor15 });
  await code(-60, 'MEI10', mei, [-60, null], { dealId: trailSale });
  const luca20 = await code(-46, 'LUCA20', luca, [-45, 14], { dealId: trailSale });
  const longer = {
    endAt: demo.at(30),
    timeZone: 'America/New_York',
    reason: 'The video came late',
  };
  await demo.on(-9, changePromoCodeDates, { target: { ids: [luca20] }, ...longer });
  await code(-14, 'HANAFREE', hana, [-12, null], { dealId: shipping });
  await code(-6, 'RAVI25', ravi, [14, 74], {
    comments: 'For the tent review. Please pin it under the video.',
  });
  const halfMade = { text: 'AYSE10', creatorId: ayse, terms: terms([-4, null]) };
  await demo.on(-4, importHalfMade, halfMade);
}
