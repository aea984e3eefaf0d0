import { MEMBERSHIP_STATES, type MembershipState } from '../creator/membership.js';
import { SOCIAL_PLATFORMS, type SocialPlatform } from '../creator/social-profile.js';
import { CREDIT_POLICIES, type CreditPolicy } from '../promo-code/credit-policy.js';
import { MATCH_TYPES, type MatchType } from '../promo-code/match-type.js';
import { OWNER_KINDS, type OwnerKind } from '../promo-code/owner.js';
import { PROMO_CODE_PURPOSES, type PromoCodePurpose } from '../promo-code/purpose.js';
import { LANGUAGES, type Language } from '../shared/language.js';
import { headerForm } from './header-form.js';
import { traditional } from './traditional.js';

/** The words by which cells name the values of a list: in both languages, and as impact.com writes them. */
export interface CellWords<Value extends string> {
  readonly values: readonly Value[];
  readonly byForm: ReadonlyMap<string, Value>;
}

function words<Value extends string>(
  values: readonly Value[],
  others: Readonly<Partial<Record<Value, string>>>,
): CellWords<Value> {
  const named = values.flatMap((value) => {
    const more = (others[value] ?? '').split('|').filter((word) => word !== '');
    return [value, ...more, ...more.map(traditional)].map(
      (word) => [headerForm(word), value] as const,
    );
  });
  return { values, byForm: new Map([...named, ...values.map((value) => [value, value] as const)]) };
}

/** The value that a cell names, or null. */
export function valueOfWord<Value extends string>(
  { byForm }: CellWords<Value>,
  text: string,
): Value | null {
  // Our own files have the values themselves.
  return byForm.get(text) ?? byForm.get(headerForm(text)) ?? null;
}

export const CREDIT_POLICY_WORDS = words<CreditPolicy>(CREDIT_POLICIES, {
  ALWAYS: 'Always credit|始终计入|始终|总是',
  IF_INVOLVED: 'INVOLVED|Credit if involved|参与即计入|参与',
  IF_WINNER: 'WINNER|Credit if winner|胜出才计入|胜出',
});

export const MATCH_TYPE_WORDS = words<MatchType>(MATCH_TYPES, {
  EXACT: 'LI|Literal|Exact text|精确文字|精确|精确匹配',
  REGEX: 'RE|Pattern|Regular expression|模式|正则|正则表达式',
});

export const PURPOSE_WORDS = words<PromoCodePurpose>(PROMO_CODE_PURPOSES, {
  COMMISSIONABLE: '可计佣金',
  PERSONAL: '个人',
  INTERNAL: '内部',
});

export const OWNER_KIND_WORDS = words<OwnerKind>(OWNER_KINDS, {
  CREATOR: '创作者',
  PERFORMANCE_PARTNER: 'Partner|绩效合作伙伴|合作伙伴',
  MEDIA_SOURCE: 'Media|媒体来源',
});

export const MEMBERSHIP_WORDS = words<MembershipState>(MEMBERSHIP_STATES, {
  INVITED: '已邀请',
  APPLIED: '已申请',
  JOINED: 'Active|已加入',
  DECLINED: '已拒绝',
  REMOVED: '已移除',
  EXPIRED: 'Contract ended|合同已结束',
  UPCOMING: 'Joins later|即将加入',
});

export const LANGUAGE_WORDS = words<Language>(LANGUAGES, {
  EN: 'English|en-US|en-GB|英语|英文',
  ZH: 'Chinese|zh-CN|zh-TW|zh-HK|简体中文|繁体中文|中文|汉语',
});

export const PLATFORM_WORDS = words<SocialPlatform>(SOCIAL_PLATFORMS, {
  INSTAGRAM: 'IG',
  YOUTUBE: 'YT',
  XIAOHONGSHU: 'RED|Xiaohongshu (RED)|小红书',
  DOUYIN: '抖音',
  WEIBO: '微博|新浪微博',
  BILIBILI: 'B站|哔哩哔哩',
  X: 'Twitter',
  BLOG: '博客',
  OTHER: '其他',
});

/** What impact.com calls a code that somebody holds, and one that nobody gets. */
export const IMPACT_TYPES = ['TRACKING', 'RESTRICTED'] as const;
export type ImpactType = (typeof IMPACT_TYPES)[number];
export const IMPACT_TYPE_WORDS = words<ImpactType>(IMPACT_TYPES, {
  TRACKING: '跟踪|追踪',
  RESTRICTED: '受限|限制',
});
