import type { Language, NoticeField } from '@creator-codes/domain';

/** What notices are made of, in one language. */
export interface NoticeWords {
  /** For dates, by `Intl`. */
  readonly locale: string;
  readonly comma: string;
  readonly subjectOfOne: (account: string, text: string) => string;
  readonly subjectOfMany: (account: string, count: number) => string;
  readonly intro: (account: string, owner: string) => string;
  readonly outro: (account: string) => string;
  readonly more: (count: number) => string;
  readonly issued: (text: string, counts: string) => string;
  readonly changed: (text: string, what: string, counts: string) => string;
  readonly rotated: (text: string, successor: string, counts: string) => string;
  readonly ended: (text: string) => string;
  readonly reactivated: (text: string, counts: string) => string;
  readonly textWas: (text: string) => string;
  readonly field: Readonly<Record<Exclude<NoticeField, 'TEXT'>, string>>;
  /** Whole sentences about when a code counts; an end that is the end of a day is that day. */
  readonly countsFrom: (start: string) => string;
  readonly countsUntil: (end: string) => string;
  readonly countsFromUntil: (start: string, end: string) => string;
  readonly counts: string;
  readonly countsNoMore: string;
  readonly endOfDay: (day: string) => string;
}

const EN: NoticeWords = {
  locale: 'en-US',
  comma: ', ',
  subjectOfOne: (account, text) => `${account}: your promo code ${text}`,
  subjectOfMany: (account, count) => `${account}: ${String(count)} of your promo codes`,
  intro: (account, owner) => `News from ${account} about the promo codes of ${owner}:`,
  outro: (account) =>
    `Creator Codes sends this for ${account}. If something is wrong with it, ask ${account}.`,
  more: (count) => `- and ${String(count)} more`,
  issued: (text, counts) => `${text} is a new promo code. ${counts}`,
  changed: (text, what, counts) => `${text} has changed (${what}). ${counts}`,
  rotated: (text, successor, counts) =>
    `${text} is replaced by ${successor}, which counts from now on. Of ${text}: ${counts}`,
  ended: (text) => `${text} has ended. It no longer counts.`,
  reactivated: (text, counts) => `${text} counts again. ${counts}`,
  textWas: (text) => `it was ${text}`,
  field: {
    DATES: 'dates',
    CREDIT_POLICY: 'credit policy',
    DEAL: 'deal',
    COMMENTS: 'comments',
  },
  countsFrom: (start) => `It counts from ${start}, without an end.`,
  countsUntil: (end) => `It counts until ${end}.`,
  countsFromUntil: (start, end) => `It counts from ${start} until ${end}.`,
  counts: 'It counts, without an end.',
  countsNoMore: 'It no longer counts.',
  endOfDay: (day) => `the end of ${day}`,
};

const ZH: NoticeWords = {
  locale: 'zh-CN',
  comma: '、',
  subjectOfOne: (account, text) => `${account}：您的促销代码 ${text}`,
  subjectOfMany: (account, count) => `${account}：您的 ${String(count)} 个促销代码`,
  intro: (account, owner) => `${account} 通知您 ${owner} 的促销代码有以下变动：`,
  outro: (account) => `本邮件由 Creator Codes 代 ${account} 发送。如有疑问，请联系 ${account}。`,
  more: (count) => `- 以及另外 ${String(count)} 个`,
  issued: (text, counts) => `${text} 是新的促销代码。${counts}`,
  changed: (text, what, counts) => `${text} 已更改（${what}）。${counts}`,
  rotated: (text, successor, counts) =>
    `${text} 已由 ${successor} 替换，后者自现在起有效。${text}：${counts}`,
  ended: (text) => `${text} 已结束，不再有效。`,
  reactivated: (text, counts) => `${text} 恢复有效。${counts}`,
  textWas: (text) => `原为 ${text}`,
  field: { DATES: '日期', CREDIT_POLICY: '归因策略', DEAL: '优惠', COMMENTS: '备注' },
  countsFrom: (start) => `自 ${start} 起有效，无结束时间。`,
  countsUntil: (end) => `有效至 ${end}。`,
  countsFromUntil: (start, end) => `自 ${start} 起有效，至 ${end} 为止。`,
  counts: '目前有效，无结束时间。',
  countsNoMore: '不再有效。',
  endOfDay: (day) => `${day} 结束`,
};

export const NOTICE_WORDS: Readonly<Record<Language, NoticeWords>> = { EN, ZH };
