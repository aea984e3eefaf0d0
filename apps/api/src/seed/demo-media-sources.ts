import type { CreatorId } from '@creator-codes/domain';
import { issuePromoCodeToMediaSource } from '../application/codes/issue-promo-code-to-media-source.js';
import { createMediaSource } from '../application/creators/create-media-source.js';
import type { DemoAccount, Days } from './demo-account.js';
import { atImpact, type stepsOf } from './demo-steps.js';

type Represented = 'mei' | 'luca' | 'ravi' | 'lina' | 'ivo' | 'noor' | 'hana';

/** Media sources that stand for creators, and one that stands for nobody and has a code. */
export async function writeMediaSources(
  demo: DemoAccount,
  people: Readonly<Record<Represented, CreatorId>>,
  { terms }: ReturnType<typeof stepsOf>,
): Promise<void> {
  const source = (
    creatorId: CreatorId,
    name: string,
    day: Days,
    channel: string,
    impactId?: string,
  ) =>
    demo.on(day, createMediaSource, {
      ...{ name, creatorId, channel },
      externalIds: atImpact(impactId),
    });
  await source(people.mei, 'Mei Tanaka IG', -200, 'Instagram', '7715003');
  await source(people.luca, 'Luca Moreau TT', -180, 'TikTok', '7715120');
  await source(people.ravi, 'Ravi Singh YT', -60, 'YouTube');
  await source(people.lina, '李娜 抖音', -150, 'Douyin');
  await source(people.ivo, 'Ivo Costa IG', -300, 'Instagram');
  await source(people.noor, 'Noor Haddad YT', -80, 'YouTube');
  await source(people.hana, 'Hana Kim X', -40, 'X');
  const newsletter = { type: 'E-mail', channel: 'Newsletter', creditGroup: 'STANDARD' };
  const letter = await demo.on(-250, createMediaSource, {
    ...{ name: 'Trail Letter', ...newsletter },
    externalIds: atImpact('7714882'),
  });
  await demo.on(-45, issuePromoCodeToMediaSource, {
    ...{ mediaSourceId: letter.mediaSourceId, text: 'LETTER10', terms: terms([-45, null]) },
  });
}
