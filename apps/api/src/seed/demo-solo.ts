import type { DemoWriter } from './demo-writer.js';

/** An account that runs a Creator program only: the short procedure, and the same texts free once more. */
export async function writeSolo(demo: DemoWriter): Promise<void> {
  const timeZone = 'Asia/Shanghai';
  await demo.account(
    { name: 'Solo Skin', mode: 'CREATOR_ONLY', optimize: null, timeZone, currency: 'CNY' },
    -150,
  );
  const program = await demo.program('Solo Skin creators', 'CREATOR', -150);
  const siyuan = await demo.creator(
    '陈思远',
    [
      { platform: 'XIAOHONGSHU', handle: 'siyuan', followers: 264_000 },
      { platform: 'BILIBILI', handle: 'siyuan_skin', followers: 57_000 },
    ],
    { country: 'CN', timeZone },
    -120,
  );
  const aisha = await demo.creator(
    'Aisha Khan',
    [{ platform: 'INSTAGRAM', handle: 'aishaglows', followers: 118_000 }],
    { country: 'PK' },
    -100,
  );
  const luca = await demo.creator(
    'Luca Moreau',
    [{ platform: 'TIKTOK', handle: 'lucamoreau', followers: 1_400_000 }],
    { country: 'FR' },
    -12,
  );
  await demo.creator(
    'Sofia Rossi',
    [{ platform: 'YOUTUBE', handle: 'sofiaskincare', followers: 83_000 }],
    { country: 'IT' },
    -5,
  );
  await demo.membership(siyuan, program, { state: 'JOINED' }, -115);
  await demo.membership(aisha, program, { state: 'JOINED' }, -95);
  await demo.membership(luca, program, { state: 'INVITED' }, -1);

  const serum = await demo.deal(program, 'Serum launch', { type: 'GIFT_WITH_PURCHASE' }, -90);
  const place = (start: number | null, end: number | null) => [
    {
      program,
      terms: {
        timeZone,
        startAt: start === null ? null : demo.at(start),
        endAt: end === null ? null : demo.at(end),
      },
    },
  ];
  await demo.code('SIYUAN10', siyuan, place(-90, null), -90, { deal: serum });
  await demo.code('GLOW20', aisha, place(-80, -20), -81);
  // Free here although Northtrail Media holds it in the other account.
  await demo.code('MEI15', aisha, place(-15, 45), -16);
  await demo.code('AISHA15', aisha, place(10, 70), -2, { deal: serum });
}
