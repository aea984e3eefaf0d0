/**
 * Words that somebody who comes from elsewhere cannot know, explained where they stand. CONTEXT.md has the same words,
 * each beginning with the same sentences in English; a test holds them together. Fetched when somebody asks.
 */
export const GLOSSARY = {
  OPTIMIZE: {
    name: 'Optimize',
    en: 'The account’s add-on that unlocks media sources. It is bought elsewhere; an owner records here that the account has it.',
    zh: '解锁媒体来源的账户附加组件。它在别处购买；所有者在此登记账户已拥有它。',
  },
  MEDIA_SOURCE: {
    name: 'Media source',
    en: 'A traffic source of the Performance program that is no partner, managed under Optimize. It stands for one creator there, or for nobody and then can own codes itself.',
    zh: '绩效项目中的一种流量来源，不是合作伙伴，通过 Optimize 管理。它在该项目中代表一位创作者，或不代表任何人而可自己拥有代码。',
  },
  STANDS_FOR: {
    name: 'Stands for',
    en: 'A media source stands for a creator when it holds the creator’s codes in the Performance program. The two count as one owner, so that an order is not paid twice.',
    zh: '媒体来源在绩效项目中持有某位创作者的代码，即代表该创作者。二者算作同一个所有者，因此一笔订单不会支付两次。',
  },
  CREDIT_POLICY: {
    name: 'Credit policy',
    en: 'When the holder of a code is credited for an order with it: always, only if they also brought a click, or only if they brought the last one.',
    zh: '代码的持有者何时获得使用该代码的订单的归因：始终，仅当其还带来过点击，或仅当其带来最后一次点击。',
  },
  HALF_MADE: {
    name: 'Half-made',
    en: 'A code is half-made when an assignment that the account’s mode asks for is missing. It works, but one of the two programs does not know it.',
    zh: '代码缺少账户模式要求的分配时，即为未完成。它可以使用，但两个项目之一不认识它。',
  },
} as const;

export type GlossaryWord = keyof typeof GLOSSARY;
