import type { Creator, PerformancePartner, Program } from '@creator-codes/domain';
import type { DemoWriter } from './demo-writer.js';

/**
 * An account that runs both programs: creators in every state of membership, some without a media source, codes
 * in every status, one half-made, and performance partners that hold codes.
 * @returns the owners of codes that demo people stand for
 */
export async function writeAcme(
  demo: DemoWriter,
): Promise<{ readonly mei: Creator['id']; readonly northtrail: PerformancePartner['id'] }> {
  const timeZone = 'America/New_York';
  await demo.account(
    {
      name: 'Acme Outdoor',
      mode: 'PERFORMANCE_AND_CREATOR',
      optimize: { recordedBy: 'Dana Brooks', recordedAt: demo.at(-399) },
      timeZone,
      currency: 'USD',
    },
    -400,
  );
  const creators = await demo.program('Acme creators', 'CREATOR', -399);
  const performance = await demo.program('Acme performance', 'PERFORMANCE', -399);
  const people = await writePeople(demo, creators);
  const { mei, luca, ravi, lina, ivo, noor, ayse, hana } = people;

  const source = (creator: Creator, name: string, day: number, channel: string) =>
    demo.mediaSource(performance, name, creator, { channel }, day);
  const meiSource = await source(mei, 'Mei Tanaka IG', -200, 'Instagram');
  const lucaSource = await source(luca, 'Luca Moreau TT', -180, 'TikTok');
  const raviSource = await source(ravi, 'Ravi Singh YT', -60, 'YouTube');
  const linaSource = await source(lina, '李娜 抖音', -150, 'Douyin');
  const ivoSource = await source(ivo, 'Ivo Costa IG', -300, 'Instagram');
  const noorSource = await source(noor, 'Noor Haddad YT', -80, 'YouTube');
  const hanaSource = await source(hana, 'Hana Kim X', -40, 'X');
  const newsletter = { type: 'E-mail', channel: 'Newsletter', creditGroup: 'STANDARD' } as const;
  await demo.mediaSource(performance, 'Trail Letter', null, newsletter, -250);

  const northtrail = await demo.partner(
    'Northtrail Media',
    { email: 'partners@northtrail.example', creditGroup: 'PREFERRED' },
    -320,
  );
  const basecamp = await demo.partner('Basecamp Deals', { email: 'hello@basecamp.example' }, -280);
  await demo.partner('Summit Cashback', { creditGroup: 'NON_PREFERRED' }, -90);

  const trailSale = await demo.deal(
    creators,
    'Trail season',
    {
      description: '15 % off everything for the trail',
      landingPage: 'https://acme.example/trail',
      startAt: demo.at(-70),
      endAt: demo.at(120),
    },
    -75,
  );
  const shipping = await demo.deal(
    creators,
    'Free shipping week',
    { type: 'FREE_SHIPPING', startAt: demo.at(-12), endAt: demo.at(-5) },
    -20,
  );
  const welcome = await demo.deal(performance, 'Partner welcome', {}, -110);

  type Window = readonly [start: number | null, end: number | null];
  const termsOf = ([start, end]: Window) => ({
    timeZone,
    startAt: start === null ? null : demo.at(start),
    endAt: end === null ? null : demo.at(end),
  });
  const pair = (mediaSource: typeof meiSource, window: Window) => [
    { program: creators, terms: termsOf(window) },
    { program: performance, mediaSource, terms: termsOf(window) },
  ];
  const partnerPlace = (window: Window) => [{ program: performance, terms: termsOf(window) }];

  await demo.code('IVO582', ivo, pair(ivoSource, [-290, null]), -290);
  const leaked = await demo.code('MEISPRING', mei, pair(meiSource, [-190, null]), -190);
  await demo.expire(leaked, 'Posted on a public list of codes', -101);
  await demo.code('LUCASUMMER', luca, pair(lucaSource, [-170, -80]), -171);
  await demo.code('LINA88', lina, pair(linaSource, [-140, 60]), -140, {
    comments: '请在视频简介里写上促销代码。',
  });
  await demo.code('MEI15', northtrail, partnerPlace([-110, null]), -110, { deal: welcome });
  await demo.code('NORTH10', northtrail, partnerPlace([-110, 200]), -109, { deal: welcome });
  const basecampCode = await demo.code('BASECAMP20', basecamp, partnerPlace([-90, null]), -90);
  await demo.expire(basecampCode, 'Partnership paused', -30);
  await demo.code('CAMP-WINTER', basecamp, partnerPlace([21, 90]), -8);
  await demo.code('NOOR15', noor, pair(noorSource, [-70, null]), -70);
  await demo.code('MEI10', mei, pair(meiSource, [-60, null]), -60, { deal: trailSale });
  await demo.code('LUCA20', luca, pair(lucaSource, [-45, 30]), -46, { deal: trailSale });
  await demo.code('HANAFREE', hana, pair(hanaSource, [-12, null]), -14, { deal: shipping });
  await demo.code('RAVI25', ravi, pair(raviSource, [14, 74]), -6, {
    comments: 'For the tent review. Please pin it under the video.',
  });
  // Half-made, as an import can leave a code: the assignment of the Performance program is missing.
  await demo.code('AYSE10', ayse, [{ program: creators, terms: termsOf([-4, null]) }], -4);

  await writeCampaign(demo, creators, people);
  return { mei: mei.id, northtrail: northtrail.id };
}

async function writePeople(demo: DemoWriter, program: Program) {
  const mei = await demo.creator(
    'Mei Tanaka',
    [
      { platform: 'INSTAGRAM', handle: 'meitanaka', followers: 212_000 },
      { platform: 'YOUTUBE', handle: 'meioutside', followers: 48_300 },
    ],
    { email: 'mei@tanaka.example', country: 'JP', timeZone: 'Asia/Tokyo' },
    -220,
  );
  const person = (
    name: string,
    platform: 'INSTAGRAM' | 'TIKTOK' | 'YOUTUBE' | 'XIAOHONGSHU' | 'DOUYIN' | 'X' | 'BLOG',
    handle: string,
    followers: number,
    country: string,
    day: number,
  ) => demo.creator(name, [{ platform, handle, followers }], { country }, day);
  const luca = await person('Luca Moreau', 'TIKTOK', 'lucamoreau', 1_400_000, 'FR', -200);
  const xiaotong = await person('王晓彤', 'XIAOHONGSHU', 'xiaotong', 86_000, 'CN', -9);
  const kofi = await person('Kofi Okafor', 'YOUTUBE', 'kofi.eats', 540_000, 'GH', -15);
  const ines = await person('Ines Silva', 'INSTAGRAM', 'inessilva', 48_000, 'PT', -25);
  const yuki = await person('Yuki Park', 'TIKTOK', 'yukipark', 132_000, 'KR', -7);
  const hugo = await person('Hugo Lindqvist', 'BLOG', 'hugogoesnorth', 21_000, 'SE', -130);
  const zoe = await person('Zoe Meyer', 'INSTAGRAM', 'zoemeyer', 74_000, 'DE', -260);
  const ivo = await person('Ivo Costa', 'INSTAGRAM', 'ivocosta', 95_000, 'BR', -310);
  const ravi = await person('Ravi Singh', 'YOUTUBE', 'ravicamps', 318_000, 'IN', -65);
  const lina = await person('李娜', 'DOUYIN', 'linahuwai', 903_000, 'CN', -160);
  const noor = await person('Noor Haddad', 'YOUTUBE', 'noorhikes', 61_000, 'AE', -85);
  const ayse = await person('Ayşe Demir', 'INSTAGRAM', 'aysedemir', 39_500, 'TR', -30);
  const hana = await person('Hana Kim', 'X', 'hanaoutdoors', 27_800, 'KR', -44);

  for (const [creator, day] of [
    [mei, -210],
    [luca, -190],
    [ravi, -62],
    [lina, -155],
    [ines, -20],
    [ayse, -24],
    [hana, -41],
  ] as const) {
    await demo.membership(creator, program, { state: 'JOINED' }, day);
  }
  await demo.membership(ivo, program, { state: 'JOINED', contractEnd: demo.at(-10) }, -305);
  await demo.membership(noor, program, { state: 'JOINED', contractEnd: demo.at(20) }, -82);
  await demo.membership(kofi, program, { state: 'INVITED' }, -2);
  await demo.membership(yuki, program, { state: 'APPLIED' }, -3);
  await demo.membership(hugo, program, { state: 'DECLINED' }, -120);
  await demo.membership(zoe, program, { state: 'REMOVED' }, -255);
  return { mei, luca, xiaotong, kofi, ines, yuki, hugo, zoe, ivo, ravi, lina, noor, ayse, hana };
}

async function writeCampaign(
  demo: DemoWriter,
  program: Program,
  { mei, luca, kofi, ines, yuki, hugo }: Awaited<ReturnType<typeof writePeople>>,
): Promise<void> {
  const { session, accountId } = demo;
  const id = demo.ids('CreatorCampaign', demo.at(-40));
  await session.insert(session.tables.campaign, [
    {
      ...{ accountId, id, programId: program.id, dealId: null },
      name: 'Winter launch',
      description: 'The new down jackets, outside and in bad weather.',
      goal: 'Thirty posts before the first snow',
      status: 'ACTIVE',
      startAt: demo.at(-40),
      endAt: demo.at(50),
      desiredHires: 8,
      codeTemplate: '{NAME}{10|15|20}',
      createdAt: demo.at(-40),
      version: 1,
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
  await session.insert(
    session.tables.applicant,
    applicants.map(([creator, status], index) => ({
      accountId,
      id: demo.ids('CampaignApplicant', demo.at(-30 + index)),
      campaignId: id,
      creatorId: creator.id,
      status,
      message: null,
      createdAt: demo.at(-30 + index),
      version: 1,
    })),
  );
}
