import type { AccountId } from '@creator-codes/domain';
import { createDeal } from '../application/programs/create-deal.js';
import { DemoAccount, type DemoTime } from './demo-account.js';
import { stepsOf } from './demo-steps.js';

/** An account that runs a Creator program only: the short procedure, and the same texts free once more. */
export async function writeSolo(time: DemoTime): Promise<AccountId> {
  const timeZone = 'Asia/Shanghai';
  const demo = await DemoAccount.made(time, -150, 'Lin Xia', {
    ...{ name: 'Solo Skin', mode: 'CREATOR_ONLY', timeZone, currency: 'CNY' },
  });
  const { program, creator, invited, joined, code } = stepsOf(demo, timeZone);
  const programId = await program(-150, 'Solo Skin creators', 'CREATOR');
  const siyuan = await creator(
    [
      ...(['陈思远', 'CN', -120] as const),
      ['XIAOHONGSHU', 'siyuan', 264_000],
      ['BILIBILI', 'siyuan_skin', 57_000],
    ],
    { timeZone },
  );
  const aisha = await creator(['Aisha Khan', 'PK', -100, ['INSTAGRAM', 'aishaglows', 118_000]]);
  const luca = await creator(['Luca Moreau', 'FR', -12, ['TIKTOK', 'lucamoreau', 1_400_000]]);
  await creator(['Sofia Rossi', 'IT', -5, ['YOUTUBE', 'sofiaskincare', 83_000]]);
  await joined(siyuan, -115);
  await joined(aisha, -95);
  await invited(luca, -4);

  const serum = { programId, name: 'Serum launch', type: 'PRODUCT_LAUNCH' };
  const { dealId } = await demo.on(-90, createDeal, serum);
  await code(-90, 'SIYUAN10', siyuan, [-90, null], { dealId });
  await code(-81, 'GLOW20', aisha, [-80, -20]);
  // Free here although Northtrail Media holds it in the other account.
  await code(-16, 'MEI15', aisha, [-15, 45]);
  await code(-2, 'AISHA15', aisha, [10, 70], { dealId });
  return demo.call.accountId;
}
