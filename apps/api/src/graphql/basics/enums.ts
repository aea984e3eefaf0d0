import type {
  ActorKind as ActorKinds,
  CreditGroup as CreditGroups,
  CreditPolicy as CreditPolicies,
  DealType as DealTypes,
  DiscountKind as DiscountKinds,
  HealthFlag as HealthFlags,
  Language as Languages,
  MatchType as MatchTypes,
  ApplicationState as ApplicationStates,
  AtEnd as AtEnds,
  MembershipAction as MembershipActions,
  MembershipState as MembershipStates,
  ProgramKind as ProgramKinds,
  ProgramMode as ProgramModes,
  PromoCodePurpose as PromoCodePurposes,
  PromoCodeStatus as PromoCodeStatuses,
  RestrictedTextKind as RestrictedTextKinds,
  SocialPlatform as SocialPlatforms,
  StoredMembershipState as StoredMembershipStates,
} from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

export const ActorKind = registerEnum<ActorKinds>('ActorKind', 'What somebody is who acts.', {
  PERSON: 'A person who signed in.',
  TOKEN: 'A token that a person made.',
  JOB: 'Work of our own.',
  INVITED: 'A creator who answered an invitation by its link, without signing in.',
  RULE: 'A rule that answered an application.',
});

export const ProgramMode = registerEnum<ProgramModes>(
  'ProgramMode',
  'Which programs an account runs. It decides the procedure, for every code of the account.',
  {
    PERFORMANCE_AND_CREATOR:
      "Both programs: a creator's code has an assignment in each (six steps).",
    CREATOR_ONLY: 'The Creator program alone: a code has one assignment (three steps).',
  },
);

export const ProgramKind = registerEnum<ProgramKinds>(
  'ProgramKind',
  'What a program is for. Never changes.',
  {
    PERFORMANCE: 'Credits performance partners, and media sources that stand for creators.',
    CREATOR: 'Credits creators who have joined it.',
  },
);

export const RestrictedTextKind = registerEnum<RestrictedTextKinds>(
  'RestrictedTextKind',
  'How much a restricted text keeps from everybody.',
  { WORD: 'This text, in whatever capitals.', PREFIX: 'All texts that begin so.' },
);

export const CreditGroup = registerEnum<CreditGroups>(
  'CreditGroup',
  'Looked at before codes when an order is credited, in this order.',
  { PREFERRED: 'First.', STANDARD: 'Second.', NON_PREFERRED: 'Last.' },
);

export const CreditPolicy = registerEnum<CreditPolicies>(
  'CreditPolicy',
  'When the holder of an assignment is credited for an order that carries the code.',
  {
    ALWAYS: 'Whenever the order carries the code.',
    IF_INVOLVED: 'When the holder also drove at least one click on the way.',
    IF_WINNER: 'When the holder also drove the winning (last) click.',
  },
);

export const DealType = registerEnum<DealTypes>('DealType', 'What the customer gets.', {
  GENERAL_SALE: 'A lower price.',
  FREE_SHIPPING: 'Shipping costs nothing.',
  GIFT_WITH_PURCHASE: 'Something is added to the order.',
  REBATE: 'Money back afterwards.',
  BOGO: 'Buy one, get one.',
  PRODUCT_LAUNCH: 'Something new, or earlier than others.',
});

export const DiscountKind = registerEnum<DiscountKinds>('DiscountKind', 'How a discount counts.', {
  AMOUNT: 'An amount of money.',
  PERCENT: 'A part of the price.',
  PERCENT_RANGE: 'A part of the price that differs from product to product.',
});

export const MatchType = registerEnum<MatchTypes>(
  'MatchType',
  'How the text of a code is compared with what a customer types.',
  {
    EXACT: 'The same letters and digits, in capital or small letters.',
    REGEX: 'A pattern that the whole typed code must match.',
  },
);

export const PromoCodePurpose = registerEnum<PromoCodePurposes>(
  'PromoCodePurpose',
  'What a code is for. A label to tell codes apart and to filter by: it changes nothing about who is credited.',
  {
    COMMISSIONABLE: 'Promotion that earns its holder commission.',
    PERSONAL: "The holder's own orders.",
    INTERNAL: "The brand's own use, such as tests and support.",
  },
);

export const PromoCodeStatus = registerEnum<PromoCodeStatuses>(
  'PromoCodeStatus',
  'Where a code or an assignment stands now; derived from its window.',
  {
    SCHEDULED: 'Begins later.',
    ACTIVE: 'Counts now.',
    EXPIRED: 'Has ended, by its end or because it was expired.',
  },
);

export const HealthFlag = registerEnum<HealthFlags>(
  'HealthFlag',
  'Something about a code that needs an eye.',
  {
    HALF_MADE:
      "An assignment that the account's mode asks for is missing: completePromoCode adds it.",
    OWNER_NOT_JOINED: 'The creator has no valid contract when the code counts, so earns nothing.',
    DEAL_ENDED: 'The deal that the code belongs to is over.',
  },
);

export const MembershipState = registerEnum<MembershipStates>(
  'MembershipState',
  'Where a creator stands with a Creator program.',
  {
    INVITED: 'Was invited and has not answered.',
    APPLIED: 'Asked to join and was not answered.',
    JOINED: 'Has a contract.',
    DECLINED: 'The invitation or application was declined.',
    REMOVED: 'The contract was ended.',
    EXPIRED: 'The contract has come to its end.',
    UPCOMING: 'The contract begins later.',
  },
);

export const MembershipAction = registerEnum<MembershipActions>(
  'MembershipAction',
  'What may be done with a membership.',
  {
    INVITE: 'Invite the creator: inviteCreator.',
    APPLY: 'Record that the creator asks to join: recordCreatorApplied.',
    ACCEPT: 'Accept the application: acceptApplications.',
    JOIN: 'Record that the creator has joined: recordCreatorJoined.',
    DECLINE:
      'Record that the invitation or application was declined: declineMembership, declineApplications.',
    CHANGE_CONTRACT: 'Change the dates of the contract: updateMembership.',
    REMOVE: 'End the membership: removeMembership.',
    REVERSE: 'Take back the last decision: reverseDecision.',
  },
);

export const AtEnd = registerEnum<AtEnds>(
  'AtEnd',
  "What becomes of a creator's codes in a program when the contract there ends.",
  {
    KEEP: 'They stay as they are, flagged `OWNER_NOT_JOINED`.',
    EXPIRE_CODES: 'They are expired.',
    KEEP_UNTIL: 'They end at a later date. Codes that follow the dates of a deal are expired then.',
  },
);

export const ApplicationState = registerEnum<ApplicationStates>(
  'ApplicationState',
  'Where an application stands.',
  { NEW: 'It waits for an answer.', PROCESSED: 'It was accepted or declined.' },
);

export const EarlierMembershipState = registerEnum<StoredMembershipStates | 'NONE'>(
  'EarlierMembershipState',
  'What reversing a decision leads back to.',
  {
    NONE: 'There is no membership any more.',
    INVITED: 'Was invited and has not answered.',
    APPLIED: 'Asked to join and was not answered.',
    JOINED: 'Has a contract, with the dates that it had.',
    DECLINED: 'The invitation or application was declined.',
    REMOVED: 'The contract was ended.',
  },
);

export const SocialPlatform = registerEnum<SocialPlatforms>(
  'SocialPlatform',
  'Where a social profile is.',
  {
    INSTAGRAM: 'Instagram.',
    TIKTOK: 'TikTok.',
    YOUTUBE: 'YouTube.',
    XIAOHONGSHU: 'Xiaohongshu (RED).',
    DOUYIN: 'Douyin.',
    WEIBO: 'Weibo.',
    BILIBILI: 'Bilibili.',
    X: 'X.',
    TWITCH: 'Twitch.',
    BLOG: 'A blog or site of their own.',
    OTHER: 'Anywhere else.',
  },
);

export const Language = registerEnum<Languages>(
  'Language',
  'A language that texts are written in.',
  {
    EN: 'English.',
    ZH: 'Simplified Chinese.',
  },
);
